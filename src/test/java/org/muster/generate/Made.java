package org.muster.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The files of a scenario, read back. */
final class Made {

	private final Path folder;

	Made(Path folder) {
		this.folder = folder;
	}

	static Made of(Scenario scenario, Path folder) {
		Generator.generate(scenario, folder);
		return new Made(folder);
	}

	List<Map<String, String>> truth() {
		return rows("truth.csv");
	}

	List<Map<String, String>> published() {
		return truth().stream().filter((row) -> value(row, "outcome").equals("published")).toList();
	}

	List<Map<String, String>> decisions() {
		return rows("decisions.csv");
	}

	List<Map<String, String>> registry() {
		return rows("registry.csv");
	}

	/** How many different members fulfil a condition on their truth rows. */
	long members(Predicate<Map<String, String>> condition) {
		return truth().stream().filter(condition).map((row) -> value(row, "member_no")).distinct().count();
	}

	static boolean isListed(Map<String, String> row) {
		return !value(row, "reissue_reasons").isEmpty();
	}

	static String value(Map<String, String> row, String column) {
		return row.getOrDefault(column, "");
	}

	/** Records of an export in UTF-8, each with its number of cells. */
	List<List<String>> export(String file, char delimiter) {
		List<List<String>> records = new ArrayList<>();
		CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
		try (CSVParser parser = CSVParser.parse(this.folder.resolve(file), StandardCharsets.UTF_8, format)) {
			parser.forEach((row) -> records.add(row.toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return records.subList(1, records.size());
	}

	byte[] bytes(String file) {
		try {
			return Files.readAllBytes(this.folder.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<String> files() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.equals("scenario.yml"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Map<String, String>> rows(String file) {
		List<Map<String, String>> rows = new ArrayList<>();
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser parser = CSVParser.parse(this.folder.resolve(file), StandardCharsets.UTF_8, format)) {
			parser.forEach((row) -> rows.add(new HashMap<>(row.toMap())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows;
	}

}
