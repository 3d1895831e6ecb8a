package org.muster.consolidate.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

import org.muster.block.InputFile;
import org.muster.block.InputFiles;
import org.muster.block.OneTransaction;
import org.muster.compare.PlaceReader;
import org.muster.consolidate.Alike;
import org.muster.consolidate.AlikeMembers;
import org.muster.consolidate.AlikeRows;
import org.muster.consolidate.Consolidation;
import org.muster.consolidate.MemberRecord;
import org.muster.consolidate.MergeLimits;
import org.muster.consolidate.SameMemberKey;
import org.muster.model.RecordKey;
import org.muster.model.RunAttempt;
import org.muster.model.SourceKind;

/**
 * Builds step 3 of 7: {@code record} to {@code merged_record}, {@code completed_record},
 * held records and findings, in one transaction.
 */
public final class ConsolidateStep {

	private final DataSource dataSource;

	private final int runId;

	private final InputFiles files;

	private final ConsolidationWriter writer;

	private final List<SameMemberKey> sameMemberBy;

	private final PlaceReader places;

	private final MergeLimits limits;

	/**
	 * Takes what the step connects.
	 * @param dataSource the database
	 * @param run the run
	 * @param files the received files
	 * @param sameMemberBy what makes two records one member
	 * @param places tells today's units
	 * @param limits how sure it must be where no key says so
	 */
	public ConsolidateStep(DataSource dataSource, RunAttempt run, InputFiles files, List<SameMemberKey> sameMemberBy,
			PlaceReader places, MergeLimits limits) {
		this.dataSource = dataSource;
		this.runId = run.runId();
		this.files = files;
		this.writer = new ConsolidationWriter(dataSource, run, files);
		this.sameMemberBy = List.copyOf(sameMemberBy);
		this.places = places;
		this.limits = limits;
	}

	/**
	 * Builds the step.
	 * @param jobRepository the job repository
	 * @param transactions fenced transactions
	 * @return the step
	 */
	public Step build(JobRepository jobRepository, PlatformTransactionManager transactions) {
		return new StepBuilder("consolidate", jobRepository).tasklet(OneTransaction.once(() -> {
			int records = records();
			Optional<AlikeLoader> looks = this.sameMemberBy.contains(SameMemberKey.MATCH_WEIGHT)
					? Optional.of(new AlikeLoader(this.places, records)) : Optional.empty();
			SharedKeys shared = SharedKeys.of(this.dataSource, this.runId, records, looks);
			Consolidation consolidation = new Consolidation();
			this.sameMemberBy.forEach((key) -> shared.forEachGroup(key, (group) -> consolidation.add(key, group)));
			shared.forgetGroups();
			looks.ifPresent((loader) -> addAlike(consolidation, shared, loader.take()));
			consolidation.conclude(shared.ofMemberNumber(consolidation.merge(), consolidation::knows));
			this.writer.write(consolidation);
		}), transactions).build();
	}

	private int records() {
		return this.files.files(SourceKind.MEMBER).values().stream().mapToInt(InputFile::records).sum();
	}

	/** A record that is held is nobody's other one. */
	private void addAlike(Consolidation consolidation, SharedKeys shared, AlikeRows rows) {
		List<Alike> alike = new AlikeMembers(rows, this.limits).find(consolidation::areOne);
		Map<RecordKey, MemberRecord> records = shared
			.records(alike.stream().flatMap((one) -> Stream.of(one.left(), one.right())).collect(Collectors.toSet()));
		for (Alike one : alike) {
			MemberRecord left = records.get(one.left());
			MemberRecord right = records.get(one.right());
			if (left != null && right != null) {
				consolidation.add(one, left, right);
			}
		}
	}

}
