package org.muster.audit.log;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.muster.database.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class EventLogTest {

	private final TestDatabase database = TestDatabase.create();

	private final EventLog log = new EventLog(this.database.dataSource(), Clock.systemUTC());

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void hashesALineAsTheDatabaseDoes() {
		this.log.append("export", 7, "Lê \"An\" \\ \t\r\n\u2028", Map.of("what", "members", "rows", 5_000_000_000L));
		List<Event> events = new ArrayList<>();
		this.log.read(1, events::add);
		Event event = events.get(0);
		assertThat(event.line()).doesNotContain("\n", "\r", "\t").startsWith("1 " + Event.NOTHING + " {\"at\": \"");
		assertThat(event.hash()).isEqualTo(this.jdbc.sql("select hash from event").query(String.class).single());
		assertThat(Event.ofLine(event.line())).contains(event);
		assertThat(event.facts()).containsEntry("by", "Lê \"An\" \\ \t\r\n\u2028")
			.containsEntry("rows", 5_000_000_000L)
			.containsEntry("run", 7);
	}

	@Test
	void hasOneOrderHoweverManyWriteAtOnce() throws Exception {
		int writers = 4;
		ExecutorService threads = Executors.newFixedThreadPool(writers);
		CyclicBarrier start = new CyclicBarrier(writers);
		List<Future<?>> ends = new ArrayList<>();
		for (int writer = 0; writer < writers; writer++) {
			int number = writer;
			ends.add(threads.submit(() -> {
				start.await(60, TimeUnit.SECONDS);
				write(number);
				return null;
			}));
		}
		for (Future<?> end : ends) {
			end.get(60, TimeUnit.SECONDS);
		}
		threads.shutdown();
		assertThat(this.jdbc.sql("select count(*) from event").query(Long.class).single()).isEqualTo(writers * 5L);
		assertThat(LogCheck.check(this.database.dataSource(), List.of()).troubles()).isEmpty();
	}

	/** Every other transaction is rolled back; its entry's number is used again. */
	private void write(int writer) {
		TransactionTemplate transaction = new TransactionTemplate(
				new JdbcTransactionManager(this.database.dataSource()));
		for (int at = 0; at < 10; at++) {
			boolean back = at % 2 == 1;
			transaction.executeWithoutResult((status) -> {
				this.log.append("export", writer, "tester", Map.of());
				if (back) {
					status.setRollbackOnly();
				}
			});
		}
	}

	@Test
	void aDecisionIsToldInItsOwnTransactionOrNotAtAll() {
		String insert = """
				insert into review_decision (member_no, national_id, decision, reviewer, decided_on, reason)
				values ('M', '', 'none', 'ann', '2025-11-20', '')""";
		TransactionTemplate transaction = new TransactionTemplate(
				new JdbcTransactionManager(this.database.dataSource()));
		transaction.executeWithoutResult((status) -> {
			this.jdbc.sql(insert).update();
			status.setRollbackOnly();
		});
		assertThat(this.jdbc.sql("select count(*) from event").query(Long.class).single()).isZero();
		this.jdbc.sql(insert).update();
		assertThat(this.jdbc.sql("select told ->> 'decision' from event").query(String.class).list())
			.isEqualTo(this.jdbc.sql("select entry::text from review_decision").query(String.class).list());
	}

}
