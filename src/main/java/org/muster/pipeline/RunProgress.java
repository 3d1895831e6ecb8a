package org.muster.pipeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.pipeline.TimeLeft.Earlier;
import org.muster.pipeline.TimeLeft.Work;

/**
 * How far a run is, read from the database while it runs in whatever process.
 *
 * @param step that runs; empty between steps
 * @param elapsed since the step began in this attempt
 * @param done records that the step has committed, earlier attempts included
 * @param total records the step has; 0 when it tells of none
 * @param stepLeft how long the step will still take, when there is anything to go by
 * @param left how long the run will still take, when an earlier run of the job tells
 */
public record RunProgress(String step, Duration elapsed, long done, long total, Optional<Duration> stepLeft,
		Optional<Duration> left) {

	private static final String REGISTRY = "identify";

	/** What the partitions have stored with each commit. */
	private static final String DONE = """
			with execution as (
			         select e.job_execution_id, max(e.job_execution_id) over () as last
			           from batch.batch_job_execution e
			           join batch.batch_job_execution_params p using (job_execution_id)
			           join batch.batch_job_instance i using (job_instance_id)
			          where i.job_name = :job and p.parameter_name = 'run' and p.parameter_value = :run),
			     part as (
			         select distinct on (s.step_name) s.status, s.job_execution_id = e.last as in_this_attempt, s.write_count,
			                substring(c.short_context from '"from"[^0-9]*([0-9]+)')::int as first,
			                substring(c.short_context from '"next"[^0-9]*([0-9]+)')::int as next,
			                substring(c.short_context from '"to"[^0-9]*([0-9]+)')::int as last
			           from batch.batch_step_execution s
			           join execution e using (job_execution_id)
			           join batch.batch_step_execution_context c using (step_execution_id)
			          where s.step_name like :partition
			          order by s.step_name, s.step_execution_id desc),
			     piece as (
			         select row_number() over (order by b.file_no, b.block_no) - 1 as number, b.records
			           from block b join source_file f using (run_id, file_no)
			          where b.run_id = :id and f.kind = :kind)
			select coalesce((select sum(records) from piece
			                  where exists (select from part where number >= first
			                                 and number < case status when 'COMPLETED' then last else coalesce(next, first) end)), 0),
			       coalesce((select sum(records) from piece), 0),
			       coalesce((select sum(case status when 'COMPLETED' then last else coalesce(next, first) end - first) from part), 0),
			       coalesce((select sum(write_count) from part where in_this_attempt), 0),
			       (select count(*) from piece)
			""";

	/**
	 * Reads how far a run is.
	 * @param dataSource the database
	 * @param run the run
	 * @param now the time
	 * @return its progress
	 */
	public static RunProgress of(DataSource dataSource, RunRow run, Instant now) {
		JdbcClient jdbc = JdbcClient.create(dataSource);
		Map<String, Earlier> earlier = earlier(jdbc, run);
		List<String> ended = jdbc.sql("select distinct step from step_time where run_id = ? and ended_at is not null")
			.param(run.id())
			.query(String.class)
			.list();
		Optional<Begun> begun = jdbc.sql("""
				select step, started_at from step_time
				 where run_id = ? and attempt = ? and ended_at is null order by started_at desc limit 1""")
			.params(run.id(), run.attempt())
			.query((row, number) -> new Begun(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
			.optional();
		if (begun.isEmpty()) {
			return new RunProgress("", Duration.ZERO, 0, 0, Optional.empty(), Optional.empty());
		}
		String step = begun.get().step();
		Duration elapsed = Duration.between(begun.get().at(), now);
		Counts counts = counts(jdbc, run, step);
		Optional<Duration> stepLeft = TimeLeft.ofStep(
				new Work(elapsed, counts.blocksDone() - counts.blocksHere(), counts.blocksDone(), counts.blocks()),
				Optional.ofNullable(earlier.get(step)));
		List<Earlier> later = new ArrayList<>();
		earlier.forEach((name, took) -> {
			if (!name.equals(step) && !ended.contains(name)) {
				later.add(took);
			}
		});
		return new RunProgress(step, elapsed, counts.done(), counts.total(), stepLeft,
				earlier.isEmpty() ? Optional.empty() : TimeLeft.ofRun(stepLeft, later));
	}

	private static Counts counts(JdbcClient jdbc, RunRow run, String step) {
		return jdbc.sql(DONE)
			.param("job", run.job())
			.param("run", Integer.toString(run.id()))
			.param("partition", step + ".blocks:%")
			.param("id", run.id())
			.param("kind", RunStore.kindOf(step))
			.query((row, number) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
					row.getLong(5)))
			.single();
	}

	/**
	 * The steps of the newest completed run of the job before this one, a dry one too.
	 */
	private static Map<String, Earlier> earlier(JdbcClient jdbc, RunRow run) {
		Map<String, Earlier> steps = new HashMap<>();
		jdbc.sql(
				"""
						with earlier as (select max(id) as id from run
						                  where job = :job and id < :run and status in ('completed', 'reverted')),
						     size as (select run_id, sum(records) filter (where kind = 'member') as members,
						                     sum(records) filter (where kind = 'registry') as citizens
						                from source_file where run_id in (:run, (select id from earlier)) group by run_id)
						select t.step, extract(epoch from sum(t.ended_at - t.started_at)), coalesce(this.members / nullif(that.members, 0), 1),
						       coalesce(this.citizens / nullif(that.citizens, 0), 1)
						  from step_time t join earlier on earlier.id = t.run_id
						  left join size this on this.run_id = :run
						  left join size that on that.run_id = t.run_id
						 where t.ended_at is not null
						 group by t.step, this.members, that.members, this.citizens, that.citizens""")
			.param("job", run.job())
			.param("run", run.id())
			.query((row) -> {
				String step = row.getString(1);
				Duration took = Duration.ofMillis(row.getBigDecimal(2).multiply(BigDecimal.valueOf(1000)).longValue());
				steps.put(step, new Earlier(took, row.getDouble(step.equals(REGISTRY) ? 4 : 3)));
			});
		return steps;
	}

	private record Begun(String step, Instant at) {
	}

	private record Counts(long done, long total, long blocksDone, long blocksHere, long blocks) {
	}

}
