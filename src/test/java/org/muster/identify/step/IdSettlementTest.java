package org.muster.identify.step;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.database.TestDatabase;
import org.muster.identify.IdDecider;
import org.muster.identify.Thresholds;
import org.muster.model.Block;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class IdSettlementTest {

	private static final int MEMBERS = 600;

	private final TestDatabase database = TestDatabase.create();

	private final Decisions decisions = new Decisions(this.database.dataSource());

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void takesAnIdBackFromAllMembersButTheOneThatHasIt() {
		this.decisions.decided(1, 1, "linked", "match-weight", "025054000001");
		this.decisions.decided(1, 2, "reviewed", "reviewer-linked", "025054000001");
		this.decisions.decided(1, 3, "certain", "old-id-confirmed", "025054000003");
		this.decisions.owns(4, "025054000004");
		this.decisions.decided(1, 4, "linked", "kept-from-earlier-run", "025054000004");
		this.decisions.decided(1, 5, "reviewed", "reviewer-linked", "025054000004");
		this.decisions.owns(99, "025054000006");
		this.decisions.decided(1, 6, "reviewed", "reviewer-linked", "025054000006");
		this.decisions.decided(1, 7, "none", "no-candidate", "");
		this.decisions.decided(1, 8, "none", "no-candidate", "");
		this.decisions.decided(2, 1, "linked", "match-weight", "025054000003");
		List<String> settled = List.of("M1 pending claimed-by-several gender-missing id-pending",
				"M2 pending claimed-by-several gender-missing id-pending",
				"M3 certain old-id-confirmed 025054000003 gender-missing name-conflict",
				"M4 linked kept-from-earlier-run 025054000004 gender-missing name-conflict",
				"M5 pending id-taken gender-missing id-pending", "M6 pending id-taken gender-missing id-pending",
				"M7 none no-candidate gender-missing name-conflict",
				"M8 none no-candidate gender-missing name-conflict");

		settle();
		assertThat(this.decisions.told(1)).isEqualTo(settled);
		assertThat(this.decisions.told(2)).as("another run")
			.containsExactly("M1 linked match-weight 025054000003 gender-missing name-conflict");
		settle();
		assertThat(this.decisions.told(1)).as("a repetition changes nothing").isEqualTo(settled);
	}

	@Test
	void noIdIsGivenToTwoMembersWhateverEvidenceAndReviewersSay() {
		new TransactionTemplate(new JdbcTransactionManager(this.database.dataSource()))
			.executeWithoutResult((status) -> fill(new Random(1)));
		new CitizenClaims(this.database.dataSource(), 1).write();
		IdDeciderOfBlock decider = new IdDeciderOfBlock(this.database.dataSource(), 1,
				new IdDecider(new Thresholds(0.9999, 0.5, 7)));
		new DecisionWriter(this.database.dataSource(), 1)
			.write(Chunk.of(decider.process(new Block(1, 0, 0, 1, 1, 1, MEMBERS))));
		assertThat(this.decisions.givenTwice()).as("there is something to settle").isNotEmpty();

		settle();
		assertThat(this.decisions.givenTwice()).isEmpty();
		assertThat(this.decisions.count("true")).isEqualTo(MEMBERS);
		for (String method : List.of("certain", "linked", "reviewed", "pending", "none")) {
			assertThat(this.decisions.count("method = '" + method + "'")).as(method).isGreaterThan(20);
		}
		assertThat(this.decisions.count("reason = 'kept-from-earlier-run'")).isGreaterThan(20);
	}

	private void fill(Random chance) {
		for (int member = 1; member <= MEMBERS; member++) {
			this.decisions.member(member);
			for (int citizen = chance.nextInt(4); citizen > 0; citizen--) {
				this.decisions.candidate(member, citizen, id(chance), chance.nextInt(4) == 0,
						1300 + 700 * chance.nextInt(3));
			}
			if (chance.nextInt(3) == 0) {
				this.decisions.review(member, "link", id(chance));
			}
			if (member % 5 == 0) {
				this.decisions.owns(member, "025054%06d".formatted(member));
			}
		}
	}

	/** Of somewhat more citizens than members; some are nobody's candidate. */
	private static String id(Random chance) {
		return "025054%06d".formatted(1 + chance.nextInt(MEMBERS * 3 / 2));
	}

	private void settle() {
		new IdSettlement(this.database.dataSource(), 1).write();
	}

}
