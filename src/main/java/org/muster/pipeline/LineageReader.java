package org.muster.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.muster.pipeline.lineage.LineageSettings;

/** Reads the section {@code lineage} of a job definition. */
final class LineageReader {

	private static final ScalarKind<String> NAMESPACE = ScalarKind.open("a name without spaces", "muster",
			(text) -> Optional.of(text).filter((name) -> name.matches("[A-Za-z0-9._:/-]{1,100}")));

	private final Path definition;

	LineageReader(Path definition) {
		this.definition = definition;
	}

	Supplier<LineageSettings> read(YamlSection section) {
		Optional<Path> file = file(section, "file");
		Optional<URI> url = section.has("url") ? section.value("url", NoticeReader.URL) : Optional.empty();
		Optional<Path> authorization = file(section, "authorization-file");
		Optional<String> namespace = section.valueOr("namespace", NAMESPACE, LineageSettings.NONE.namespace());
		if (section.has("url") == section.has("file")) {
			section.refuse("url", "must be there, or file, but not both; keep one of them");
		}
		section.done("key");
		return () -> new LineageSettings(file, url, authorization, namespace.orElseThrow());
	}

	private Optional<Path> file(YamlSection section, String key) {
		return section.has(key)
				? section.value(key, ScalarKind.FILE).map((path) -> this.definition.resolveSibling(path).normalize())
				: Optional.empty();
	}

}
