package org.muster.receive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says why a header is not the one that the job expects. */
final class HeaderProblems {

	private HeaderProblems() {
	}

	static List<InputProblem> of(Header header, FileHead head, String encoding, Path path, Source source,
			Limits limits) {
		if (header.texts().isEmpty()) {
			return List.of(InputProblem.headerUnreadable(path, head, encoding, source));
		}
		if (header.texts().size() > limits.columns()) {
			return List.of(InputProblem.tooManyColumns(path, header.texts().size(), limits.columns()));
		}
		List<InputProblem> problems = new ArrayList<>();
		header.doubtful()
			.forEach((field,
					texts) -> problems.add(texts.stream().distinct().count() == 1
							? InputProblem.repeatedColumns(path, head.line(), texts.subList(0, 1))
							: InputProblem.doubtfulColumns(path, field, texts, source)));
		if (!header.missing().isEmpty()) {
			problems.add(missing(header, head, path, source));
		}
		return problems;
	}

	private static InputProblem missing(Header header, FileHead head, Path path, Source source) {
		boolean none = header.fieldCount() == 0 && header.doubtful().isEmpty();
		if (source.columns().isEmpty()) {
			return none ? InputProblem.noHeader(path, head, source)
					: InputProblem.missingFields(path, header.missing(), header.texts(), source);
		}
		return none ? InputProblem.noColumns(path, head, header.texts().size(), source)
				: InputProblem.missingColumns(path, header.missing(), header.texts(), source);
	}

}
