package org.muster.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.muster.model.Field;
import org.muster.receive.Dialect;
import org.muster.receive.Reading;

/** How a file is read, as JSON in the database. */
public final class StoredReading {

	private StoredReading() {
	}

	/**
	 * {@return the JSON of a reading}
	 */
	public static String json(Reading reading, List<String> header) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("header", header);
		Map<String, List<Integer>> fields = new LinkedHashMap<>();
		for (Field field : Field.values()) {
			List<Integer> places = reading.columns().get(field.ordinal());
			if (!places.isEmpty()) {
				fields.put(field.key(), places);
			}
		}
		json.put("fields", fields);
		json.put("width", reading.width());
		json.put("numbered", reading.numbered());
		json.put("from-1904", reading.from1904());
		json.put("deleted", reading.deleted());
		json.put("delimiter", reading.dialect().delimiter());
		json.put("quote", String.valueOf(reading.dialect().quote()));
		json.put("escape", String.valueOf(reading.dialect().escape()));
		json.put("comment", String.valueOf(reading.dialect().comment()));
		json.put("null-text", reading.dialect().nullText());
		json.put("field-characters", reading.fieldCharacters());
		json.put("encoding", reading.encoding());
		json.put("other-encodings", reading.others());
		json.put("legacy-fonts", reading.legacy());
		json.put("syllables", reading.explanation());
		return JsonMapper.shared().writeValueAsString(json);
	}

	/**
	 * {@return the reading that was stored}
	 */
	static Reading of(String stored) {
		JsonNode json = JsonMapper.shared().readTree(stored);
		List<List<Integer>> columns = new ArrayList<>(Collections.nCopies(Field.count(), List.of()));
		json.get("fields").properties().forEach((entry) -> Field.ofKey(entry.getKey()).ifPresent((field) -> {
			List<Integer> places = new ArrayList<>();
			entry.getValue().forEach((place) -> places.add(place.asInt()));
			columns.set(field.ordinal(), places);
		}));
		Dialect dialect = new Dialect(json.get("delimiter").asString(), character(json, "quote"),
				character(json, "escape"), character(json, "comment"), json.get("null-text").asString());
		return new Reading(dialect, json.get("encoding").asString(), texts(json, "other-encodings"),
				texts(json, "legacy-fonts"), json.get("syllables").asString(), columns, json.get("width").asInt(),
				json.get("numbered").asBoolean(), json.get("from-1904").asBoolean(), json.get("deleted").asInt(),
				json.get("field-characters").asInt());
	}

	private static char character(JsonNode json, String key) {
		return json.get(key).asString().charAt(0);
	}

	private static Map<Integer, String> texts(JsonNode json, String key) {
		Map<Integer, String> texts = new TreeMap<>();
		json.get(key)
			.properties()
			.forEach((entry) -> texts.put(Integer.valueOf(entry.getKey()), entry.getValue().asString()));
		return texts;
	}

}
