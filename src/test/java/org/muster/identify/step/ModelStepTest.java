package org.muster.identify.step;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.muster.database.TestDatabase;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.identify.PairCounts;
import org.muster.link.person.PersonComparisons;
import org.muster.identify.Scoring;
import org.muster.link.MatchModel;

import static org.assertj.core.api.Assertions.assertThat;

class ModelStepTest {

	private static final int ALIKE = Linkage.pattern(NameLevel.EXACT, DateLevel.FULL, NumberLevel.SAME);

	private static final int SLIP = Linkage.pattern(NameLevel.ONE_SLIP, DateLevel.FULL, NumberLevel.UNKNOWN);

	private static final int STRANGERS = Linkage.pattern(NameLevel.DIFFERS, DateLevel.DIFFERS, NumberLevel.DIFFERS);

	private static final String ID = "025054000001";

	private final TestDatabase database = TestDatabase.create();

	private final Linkage linkage = new Linkage(this.database.dataSource());

	private final ModelStep step = new ModelStep(this.database.dataSource(), 1);

	@BeforeEach
	void count() {
		this.linkage.run("running", "r1", false);
		this.linkage.run("running", "r1", false);
		this.linkage.member(1, 1);
		this.linkage.found(1, 1, ID, ALIKE, 900, "old-id-confirmed");
		this.linkage.found(1, 1, "025054000002", SLIP, 900, "");
		for (int block = 0; block < 5; block++) {
			this.linkage.counted(1, block, PairCounts.RANDOM, STRANGERS, 20_000 + block);
			this.linkage.counted(1, block, "name-and-year", ALIKE, 700);
			this.linkage.counted(1, block, "date-and-home", SLIP, 50);
			this.linkage.counted(1, block, "date-and-home", STRANGERS, 300);
			this.linkage.counted(1, block, PairCount.BY_NUMBER, 0, 700);
		}
		this.linkage.counted(2, 0, PairCounts.RANDOM, ALIKE, 1_000_000);
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void readsTheModelThatItWroteToTheBit() {
		this.step.write(1000);
		List<String> rows = this.linkage.rows("link_level", "link_pattern");
		MatchModel model = this.step.read();
		this.step.write(1000);
		assertThat(this.linkage.rows("link_level", "link_pattern")).as("a repetition changes nothing").isEqualTo(rows);
		for (int at = 0; at < PersonComparisons.ALL.size(); at++) {
			for (int level = 0; level < PersonComparisons.ALL.get(at).levels().size(); level++) {
				assertThat(this.step.read().level(at, level)).isEqualTo(model.level(at, level));
			}
		}
		assertThat(this.linkage.rows("link_level")).hasSize(levels());
	}

	@Test
	void writesEachPatternInWordsWithItsWeight() {
		this.linkage.decoy(1, 1, ID, STRANGERS, 900, "");
		this.step.write(1000);
		Scoring scoring = new Scoring(this.step.read(), 1000);
		assertThat(this.linkage.texts("select evidence || ' ' || weight from link_pattern order by evidence"))
			.containsExactlyInAnyOrder(words(scoring, ALIKE), words(scoring, SLIP), words(scoring, STRANGERS));
	}

	private static String words(Scoring scoring, int pattern) {
		return PersonComparisons.ALL.words(pattern) + " " + (scoring.score(pattern, 0) - scoring.prior());
	}

	@Test
	void learnsFromPairsThatReviewersLinked() {
		this.step.write(1000);
		double before = this.step.read().level(0, NameLevel.ONE_SLIP.ordinal()).m();
		this.linkage.counted(1, 0, PairCount.CONFIRMED, SLIP, 1);
		this.step.write(1000);
		double linked = this.step.read().level(0, NameLevel.ONE_SLIP.ordinal()).m();
		assertThat(linked).isGreaterThan(before);
	}

	@Test
	void anotherRunHasAModelOfItsOwn() {
		this.step.write(1000);
		List<String> first = this.linkage.rows("link_level");
		new ModelStep(this.database.dataSource(), 2).write(1000);
		assertThat(this.linkage.rows("link_level")).containsAll(first).hasSize(2 * first.size());
		assertThat(new ModelStep(this.database.dataSource(), 2).read().level(0, 0).u())
			.isGreaterThan(this.step.read().level(0, 0).u());
	}

	private static int levels() {
		int levels = 0;
		for (int at = 0; at < PersonComparisons.ALL.size(); at++) {
			levels += PersonComparisons.ALL.get(at).levels().size();
		}
		return levels;
	}

}
