package org.muster.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewStateTest {

	/**
	 * Decisions are REVIEWER:DECISION or REVIEWER:link=ID, each shown what stands behind
	 * /.
	 */
	@ParameterizedTest(name = "{0}, four eyes {1}: {2}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-                                    | false | open                    |   |     |
			R:link=A/A+B                         | false | link                    | A | A+B |
			R:none/A+B                           | false | none                    |   | A+B |
			R:cannot-tell/A                      | false | cannot-tell             |   | A   |
			R:link=A/A S:none/A                  | false | none                    |   | A   |
			R:none/A R:none/B                    | false | none                    |   | A+B |
			R:none/A R:link=B/B R:none/B         | false | none                    |   | A+B |
			R:link=A/A R:withdraw                | false | withdrawn               |   |     | A
			R:withdraw                           | false | withdrawn               |   |     |
			R:link=A/A R:none/A R:withdraw       | false | withdrawn               |   |     |
			R:link=A/A R:withdraw R:none/B       | false | none                    |   | B   | A
			R:link=A/A R:withdraw R:link=A/B     | false | link                    | A | B   | A
			R:link=A/A                           | true  | second-reviewer-awaited | A | A   |
			R:link=A/A R:link=A/A                | true  | second-reviewer-awaited | A | A   |
			R-7:link=A/A r-7:link=A/A            | true  | second-reviewer-awaited | A | A   |
			R:link=A/A S:link=A/A+B              | true  | link                    | A | A+B |
			R:link=A/A S:none/A                  | true  | reviewers-disagree      |   | A   |
			R:link=A/A S:link=B/A                | true  | reviewers-disagree      | B | A   |
			R:link=A/A S:none/A S:link=A/A       | true  | link                    | A | A   |
			R:link=A/A S:none/A T:none/A         | true  | none                    |   | A   |
			R:none/A+B S:none/B+C                | true  | none                    |   | B   |
			R:link=A/A S:cannot-tell/A           | true  | second-reviewer-awaited | A | A   |
			R:cannot-tell/A                      | true  | cannot-tell             |   | A   |
			R:link=A/A S:link=A/A T:withdraw     | true  | withdrawn               |   |     | A
			R:link=A/A S:link=A/A T:withdraw R:link=A/A | true | second-reviewer-awaited | A | A | A
			""")
	void reckonsWhatDecisionsAmountTo(String decisions, boolean fourEyes, String kind, String chosen, String shown,
			String withdrawn) {
		ReviewState state = ReviewState.of(decisions(decisions), fourEyes);
		assertThat(state.kind().key()).isEqualTo(kind);
		assertThat(state.nationalId()).isEqualTo(text(chosen));
		assertThat(String.join("+", state.question().shown())).isEqualTo(text(shown));
		assertThat(state.withdrawnId()).isEqualTo(text(withdrawn));
	}

	@Test
	void countsANoneForEverythingWhenItDoesNotSayWhatWasShown() {
		ReviewState state = ReviewState.of(List.of(new ReviewDecision("M", "", "none", "R", LocalDate.EPOCH, "")),
				false);
		assertThat(state.question()).isEqualTo(QuestionKey.UNKNOWN);
	}

	@Test
	void namesAQuestionWhateverTheOrderOfCandidates() {
		assertThat(new QuestionKey("c", List.of("A", "B")).text())
			.isEqualTo(new QuestionKey("c", List.of("B", "A")).text())
			.isNotEqualTo(new QuestionKey("c", List.of("A")).text())
			.isNotEqualTo(new QuestionKey("d", List.of("A", "B")).text());
		assertThat(QuestionKey.UNKNOWN.text()).isEmpty();
	}

	private static String text(String value) {
		return (value == null) ? "" : value;
	}

	private static List<ReviewDecision> decisions(String text) {
		List<ReviewDecision> decisions = new ArrayList<>();
		for (String one : (text == null) ? new String[0] : text.split(" ")) {
			String[] whole = one.split("/");
			String[] words = whole[0].split("[:=]");
			List<String> shown = (whole.length > 1) ? Arrays.asList(whole[1].split("\\+")) : List.of();
			decisions.add(new ReviewDecision("M", (words.length > 2) ? words[2] : "", words[1], words[0],
					LocalDate.EPOCH, "", new QuestionKey("c", shown)));
		}
		return decisions;
	}

}
