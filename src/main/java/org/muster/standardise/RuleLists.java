package org.muster.standardise;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.muster.model.Field;

/**
 * Which rules bring which field to its standard form.
 *
 * @param byField the names of each field's rules, in the order in which they run; the
 * fields in the order of {@link Field}
 */
public record RuleLists(Map<Field, List<String>> byField) {

	public RuleLists {
		Map<Field, List<String>> ordered = new EnumMap<>(Field.class);
		byField.forEach((field, names) -> ordered.put(field, List.copyOf(names)));
		byField = Collections.unmodifiableMap(ordered);
	}

	/**
	 * {@return the names of the field's rules in order; none for a field that the job
	 * does not list}
	 */
	public List<String> of(Field field) {
		return this.byField.getOrDefault(field, List.of());
	}

}
