package org.muster.identify.step;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.batch.infrastructure.item.Chunk;

import org.muster.database.TestDatabase;
import org.muster.identify.Pair;
import org.muster.identify.PairCounts;
import org.muster.identify.Scoring;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.model.Block;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;

class CandidateChooserTest {

	private static final int ALIKE = Linkage.pattern(NameLevel.EXACT, DateLevel.FULL, NumberLevel.UNKNOWN);

	private static final int STRANGERS = Linkage.pattern(NameLevel.DIFFERS, DateLevel.DIFFERS, NumberLevel.DIFFERS);

	private static final long CITIZENS = 1000;

	private final TestDatabase database = TestDatabase.create();

	private final Linkage linkage = new Linkage(this.database.dataSource());

	private final ModelStep model = new ModelStep(this.database.dataSource(), 1);

	@BeforeEach
	void estimate() {
		this.linkage.run("running", "r1", false);
		this.linkage.counted(1, 0, PairCounts.RANDOM, STRANGERS, 100_000);
		this.linkage.counted(1, 0, "date-and-home", ALIKE, 1000);
		this.model.write(CITIZENS);
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void keepsWhoCouldBeAskedAboutAndALittleBelow() {
		this.linkage.found(1, block(0), row(1, ALIKE, "", false), row(2, STRANGERS, "", false));
		assertThat(kept(block(0), score(ALIKE) + 200)).containsExactly("1");
		assertThat(kept(block(0), score(ALIKE) + 201)).isEmpty();
		assertThat(kept(block(0), score(STRANGERS) + 200)).containsExactly("1", "2");
	}

	@Test
	void keepsWhatACertainRuleProvesAndWhomAReviewerChose() {
		this.linkage.found(1, block(0), row(1, STRANGERS, "old-id-confirmed", false), row(2, STRANGERS, "", true),
				row(3, STRANGERS, "", false));
		assertThat(kept(block(0), 0)).containsExactly("1", "2");
	}

	@Test
	void choosesFromItsBlockAndRunAlone() {
		this.linkage.found(1, block(0), row(1, ALIKE, "", false));
		this.linkage.found(1, block(1), row(2, ALIKE, "", false));
		this.linkage.found(2, block(0), row(3, ALIKE, "", false));
		assertThat(kept(block(0), 0)).containsExactly("1");
		assertThat(kept(block(2), 0)).isEmpty();
	}

	@Test
	void writesWhatIsKnownOfBoth() {
		this.linkage.found(1, block(0), row(4, ALIKE, "old-id-confirmed", false));
		write(block(0), 0);
		assertThat(this.linkage.rows("candidate")).containsExactly(
				"(1,1,4,2,77,025054000077,%d,900,old-id-confirmed,birth-year-digits,\"Lê An\",1954-07-21,M)"
					.formatted(ALIKE));
	}

	/** With the highest share of members that can be taken to be found. */
	private int score(int pattern) {
		return new Scoring(this.model.read(), CITIZENS).atMost().score(pattern, 900);
	}

	private List<String> kept(Block block, int leastScore) {
		write(block, leastScore);
		return this.linkage.texts(
				"with gone as (delete from candidate returning record_no) select record_no::text from gone order by 1");
	}

	private void write(Block block, int leastScore) {
		CandidateChooser chooser = new CandidateChooser(this.database.dataSource(), 1, this.model, () -> CITIZENS,
				leastScore);
		new CandidateWriter(this.database.dataSource()).write(Chunk.of(chooser.process(block)));
	}

	private static Block block(int number) {
		return new Block(2, number, 0, 1, 1, 1, 1);
	}

	private static FoundPairs.Row row(int member, int pattern, String rule, boolean isChosen) {
		return new FoundPairs.Row(new FoundPairs.Citizen(77, "Lê An", "1954-07-21", "M"),
				new Pair(new RecordKey(1, member), "025054000077", pattern, 900, rule, "birth-year-digits", false),
				isChosen);
	}

}
