package org.muster.identify.step;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.compare.PlaceReader;
import org.muster.database.TestDatabase;
import org.muster.link.person.DateLevel;
import org.muster.identify.IdDecision;
import org.muster.identify.IdDecisions;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.identify.PairCounts;
import org.muster.identify.Thresholds;
import org.muster.model.ReferenceData;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionLoaderTest {

	private static final int PROVED = Linkage.pattern(NameLevel.EXACT, DateLevel.FULL, NumberLevel.SAME);

	private static final int ALIKE = Linkage.pattern(NameLevel.EXACT, DateLevel.FULL, NumberLevel.UNKNOWN);

	private static final int STRANGERS = Linkage.pattern(NameLevel.DIFFERS, DateLevel.DIFFERS, NumberLevel.DIFFERS);

	private static final String RULE = "old-id-confirmed";

	private final TestDatabase database = TestDatabase.create();

	private final Linkage linkage = new Linkage(this.database.dataSource());

	/** The fifth run decides. */
	@BeforeEach
	void runs() {
		this.linkage.run("completed", "r1", false);
		this.linkage.run("completed", "r1", true);
		this.linkage.run("failed", "r1", false);
		this.linkage.run("completed", "r0", false);
		this.linkage.run("running", "r1", false);
		this.linkage.counted(5, 0, PairCounts.RANDOM, STRANGERS, 100_000);
		this.linkage.counted(5, 0, "date-and-home", ALIKE, 1000);
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void decidesByWhatTheTablesTell() {
		for (int member = 1; member <= 9; member++) {
			this.linkage.member(5, member);
		}
		this.linkage.member(1, 50);
		this.linkage.found(5, 1, id(1), PROVED, 1600, RULE);
		this.linkage.found(5, 2, id(2), ALIKE, 1600, "");
		this.linkage.found(5, 2, id(2), STRANGERS, 1600, "");
		this.linkage.owns(3, id(3), "reviewed");
		this.linkage.found(5, 4, id(3), PROVED, 1600, RULE);
		this.linkage.owns(50, id(50), "linked");
		this.linkage.found(5, 5, id(50), PROVED, 1600, RULE);
		this.linkage.review(6, "link", id(6));
		this.linkage.review(7, "none", "");
		this.linkage.found(5, 7, id(7), ALIKE, 1600, "");
		this.linkage.review(8, "cannot-tell", "");
		this.linkage.review(9, "link", id(50));
		this.linkage.found(1, 8, id(8), PROVED, 1600, RULE);
		assertThat(told(new Thresholds(0.9999, 0.5, 7, 0.01, 0.01))).containsExactly(
				"1 certain old-id-confirmed " + id(1), "2 linked match-weight " + id(2),
				"3 reviewed kept-from-earlier-run " + id(3), "4 pending id-taken ", "5 pending id-taken ",
				"6 reviewed reviewer-linked " + id(6), "7 none reviewer-found-none ", "8 none no-candidate ",
				"9 pending id-taken ");
	}

	@ParameterizedTest
	@CsvSource({ "1, stratum-closed", "2, match-weight", "3, match-weight", "4, match-weight" })
	void knowsTheAuditsOfCompletedRunsByTheSameRules(int runId, String reason) {
		this.linkage.audited(runId, "match-weight", ALIKE, 100, 50);
		this.linkage.member(5, 1);
		this.linkage.found(5, 1, id(1), ALIKE, 1600, "");
		assertThat(told(new Thresholds(0.9999, 0.5, 7, 0.01, 0.01))).first().asString().contains(" " + reason + " ");
	}

	@Test
	void countsTheDecoysThatWouldBeLinked() {
		this.linkage.member(5, 1);
		this.linkage.decoy(5, 1, id(1), ALIKE, 1600, "");
		this.linkage.decoy(5, 2, id(1), ALIKE, 1600, "");
		this.linkage.decoy(5, 2, id(2), ALIKE, 1600, "");
		this.linkage.decoy(5, 3, id(1), STRANGERS, 1600, "");
		this.linkage.decoy(5, 4, id(4), ALIKE, 1600, "gender-digit");
		this.linkage.decoy(1, 1, id(1), ALIKE, 1600, "");
		assertThat(Decoys.of(this.database.dataSource(), 5, decisions(new Thresholds(0.9999, 0.5, 7, 0.01, 0.01))))
			.isEqualTo(new Decoys(4, 1));
	}

	private List<String> told(Thresholds thresholds) {
		IdDecisions decisions = decisions(thresholds);
		List<String> told = new ArrayList<>();
		for (int member = 0; member < decisions.facts().size(); member++) {
			IdDecision one = decisions.get(member);
			told.add("%d %s %s %s".formatted(decisions.facts().key(member).recordNo(), one.method().key(), one.reason(),
					one.nationalId()));
		}
		return told;
	}

	private IdDecisions decisions(Thresholds thresholds) {
		ModelStep model = new ModelStep(this.database.dataSource(), 5);
		model.write(1000);
		DecisionLoader loader = new DecisionLoader(this.database.dataSource(), 5,
				new MemberLoader(this.database.dataSource(), 5, PlaceReader.of(ReferenceData.builtIn())), model,
				thresholds);
		IdDecisions decisions = loader.get(1000);
		assertThat(loader.get(1000)).as("made once").isSameAs(decisions);
		return decisions;
	}

	private static String id(int citizen) {
		return "025054%06d".formatted(citizen);
	}

}
