package org.muster.standardise.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.batch.core.step.Step;

import org.muster.block.BlockSteps;
import org.muster.block.InputFile;
import org.muster.block.InputFiles;
import org.muster.charset.ForeignCell;
import org.muster.model.Block;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Finding;
import org.muster.model.FindingCode;
import org.muster.model.ReceivedRecord;
import org.muster.model.RecordKey;
import org.muster.model.RunAttempt;
import org.muster.model.SourceKind;
import org.muster.quarantine.Corrections;
import org.muster.standardise.Standardiser;

/**
 * Builds step 2 of 7: received files to {@code record}, {@code field_change},
 * {@code finding}, and held records to {@code held_record} and {@code ledger}.
 */
public final class StandardiseStep {

	private static final List<Field> NAMES = List.of(Field.FULL_NAME, Field.PRINTED_NAME);

	private static final String[] NOTHING = Stream.of(Field.values()).map((field) -> "").toArray(String[]::new);

	private final InputFiles files;

	private final Standardiser standardiser;

	private final DataSource dataSource;

	private final RunAttempt run;

	/**
	 * Takes what the step connects.
	 * @param dataSource the database
	 * @param run the run
	 * @param files the received files
	 * @param standardiser used by several threads
	 */
	public StandardiseStep(DataSource dataSource, RunAttempt run, InputFiles files, Standardiser standardiser) {
		this.files = files;
		this.standardiser = standardiser;
		this.dataSource = dataSource;
		this.run = run;
	}

	/**
	 * Builds the step.
	 * @param steps builds steps over blocks
	 * @return the step
	 */
	public Step build(BlockSteps steps) {
		Files members = new Files(this.files);
		Correcting corrections = new Correcting(new Corrections(this.dataSource), this.run.runId());
		return steps.build("standardise", SourceKind.MEMBER,
				(block) -> standardise(members.get(block.fileNo()), block, corrections.get()),
				(blocks) -> blocks.forEach((rows) -> rows.copy(this.dataSource)));
	}

	/**
	 * Each record is turned into rows at once, while it is still in the processor's
	 * cache.
	 */
	private StandardisedBlock standardise(InputFile file, Block block, Map<RecordKey, Map<Field, String>> corrections) {
		StandardisedBlock rows = new StandardisedBlock(this.run, block.fileNo(), file.fields());
		file.forEachRecord(block, (one) -> {
			Map<Field, String> texts = corrections.getOrDefault(new RecordKey(block.fileNo(), one.recordNo()),
					Map.of());
			ReceivedRecord received = corrected(one, texts);
			rows.add(received, received.values().map((values) -> this.standardiser.standardise(values, file.legacy())),
					received.values().map((values) -> foreign(values, file)).orElse(List.of()));
			texts.keySet().forEach((field) -> rows.find(received, new Finding(FindingCode.CORRECTED, field)));
		});
		return rows;
	}

	/** A record that could not be read has nothing but what a person says. */
	private static ReceivedRecord corrected(ReceivedRecord received, Map<Field, String> texts) {
		if (texts.isEmpty()) {
			return received;
		}
		FieldValues values = received.values().orElseGet(() -> FieldValues.of(NOTHING.clone()));
		for (Map.Entry<Field, String> text : texts.entrySet()) {
			values = values.with(text.getKey(), text.getValue());
		}
		return new ReceivedRecord(received.recordNo(), received.lineNo(), Optional.of(values), Optional.empty(),
				received.undecodable().stream().filter((field) -> !texts.containsKey(field)).toList(), received.raw());
	}

	/** The names that were typed in another encoding than their file. */
	private static List<Field> foreign(FieldValues values, InputFile file) {
		return NAMES.stream().filter((field) -> ForeignCell.is(values.get(field), file.charset(field))).toList();
	}

	/** The corrections of the run, read from the database when first asked for. */
	private static final class Correcting {

		private final Corrections stored;

		private final int run;

		private Optional<Map<RecordKey, Map<Field, String>>> byRecord = Optional.empty();

		Correcting(Corrections stored, int run) {
			this.stored = stored;
			this.run = run;
		}

		synchronized Map<RecordKey, Map<Field, String>> get() {
			if (this.byRecord.isEmpty()) {
				this.byRecord = Optional.of(this.stored.of(this.run));
			}
			return this.byRecord.get();
		}

	}

	/** The member files, read from the database when first asked for. */
	private static final class Files {

		private final InputFiles stored;

		private Map<Integer, InputFile> byNumber = Map.of();

		Files(InputFiles stored) {
			this.stored = stored;
		}

		synchronized InputFile get(int fileNo) {
			if (this.byNumber.isEmpty()) {
				this.byNumber = this.stored.files(SourceKind.MEMBER);
			}
			InputFile file = this.byNumber.get(fileNo);
			if (file == null) {
				throw new IllegalStateException("file " + fileNo + " is not a member file of this run");
			}
			return file;
		}

	}

}
