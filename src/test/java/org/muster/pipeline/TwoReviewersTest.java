package org.muster.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.muster.audit.EvidenceReader;
import org.muster.audit.log.LogCheck;
import org.muster.review.DecisionDesk;
import org.muster.review.ReviewQueue;

import static org.assertj.core.api.Assertions.assertThat;

/** Two reviewers answer the same question at the same moment, differently. */
@Timeout(300)
class TwoReviewersTest {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void bothAreRecordedAndTheLaterOneCounts() {
		try (Night night = Begun.SMALL_AND_UNREVIEWED.copy(this.folder.resolve("home"))) {
			DataSource source = night.database().dataSource();
			List<ReviewQueue.Entry> queue = new ReviewQueue(source).list(new EvidenceReader(source).run("latest"),
					new ReviewQueue.Filter("", "", 0));
			List<String> members = queue.stream().map(ReviewQueue.Entry::memberNo).toList();
			assertThat(members).isNotEmpty();
			members.forEach((member) -> decideAtOnce(source, member));
			assertThat(night.tally("reviewer", "review_decision")).containsExactly("A " + members.size(),
					"B " + members.size());
			assertThat(LogCheck.check(source, List.of()).troubles()).isEmpty();

			assertThat(night.run(Begun.SMALL_AND_UNREVIEWED.job(this.folder)).runId()).isEqualTo(2);
			assertThat(night.texts("""
					select member_no || ' ' || case id_method when 'reviewed' then 'link' else id_method end
					  from member where member_no in (select member_no from review_decision) order by 1"""))
				.hasSameSizeAs(members)
				.isEqualTo(night.texts("""
						select member_no || ' ' || decision from review_decision d
						 where entry = (select max(entry) from review_decision where member_no = d.member_no)
						 order by 1"""));
		}
	}

	private static void decideAtOnce(DataSource source, String member) {
		CyclicBarrier start = new CyclicBarrier(2);
		CompletableFuture<Void> first = CompletableFuture
			.runAsync(() -> decide(source, start, member, "link", "1", "A"));
		CompletableFuture<Void> second = CompletableFuture
			.runAsync(() -> decide(source, start, member, "none", "", "B"));
		CompletableFuture.allOf(first, second).join();
	}

	private static void decide(DataSource source, CyclicBarrier start, String member, String decision, String candidate,
			String reviewer) {
		try {
			start.await();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		new DecisionDesk(source, Night.CLOCK).decide(
				new DecisionDesk.Wish(member, "latest", List.of(decision), candidate, reviewer, "papers", "", false));
	}

}
