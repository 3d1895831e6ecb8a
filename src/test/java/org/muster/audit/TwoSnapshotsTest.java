package org.muster.audit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.muster.database.TestDatabase;

import org.springframework.jdbc.BadSqlGrammarException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TwoSnapshotsTest {

	private final TestDatabase database = TestDatabase.create();

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void twoQuestionsAreAnsweredAtOnceFromOneView() {
		CyclicBarrier both = new CyclicBarrier(2);
		try (TwoSnapshots snapshots = TwoSnapshots.of(this.database.dataSource())) {
			CompletableFuture<String> one = snapshots.ask((snapshot) -> meet(snapshot, both));
			CompletableFuture<String> other = snapshots.ask((snapshot) -> meet(snapshot, both));
			assertThat(TwoSnapshots.answer(one)).isEqualTo(TwoSnapshots.answer(other));
		}
	}

	@Test
	void afterAFailureEveryQuestionFailsWithItsReason() {
		try (TwoSnapshots snapshots = TwoSnapshots.of(this.database.dataSource())) {
			CompletableFuture<String> wrong = snapshots.ask((snapshot) -> text(snapshot, "select nothing"));
			assertThatExceptionOfType(BadSqlGrammarException.class).isThrownBy(() -> TwoSnapshots.answer(wrong));
			CompletableFuture<String> next = snapshots.ask((snapshot) -> text(snapshot, "select 'fine'"));
			assertThatExceptionOfType(BadSqlGrammarException.class).isThrownBy(() -> TwoSnapshots.answer(next));
		}
	}

	private static String meet(Snapshot snapshot, CyclicBarrier both) {
		String view = text(snapshot, "select pg_current_snapshot()::text");
		try {
			both.await();
		}
		catch (InterruptedException | java.util.concurrent.BrokenBarrierException ex) {
			throw new IllegalStateException(ex);
		}
		return view;
	}

	private static String text(Snapshot snapshot, String sql) {
		return snapshot.list(sql, (row, at) -> row.getString(1)).get(0);
	}

}
