package org.muster.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.muster.block.InputFile;
import org.muster.block.InputFiles;
import org.muster.model.Block;
import org.muster.model.Field;
import org.muster.model.ReceivedRecord;
import org.muster.model.RecordKey;
import org.muster.model.SourceKind;
import org.muster.quarantine.CorrectionSheet;
import org.muster.quarantine.HeldRecord;

/** Held records as a sheet, with their texts as they were received. */
public final class HeldTexts {

	private final InputFiles files;

	private final Map<Integer, InputFile> byNumber;

	/**
	 * Reads from database and archive.
	 * @param source the database
	 * @param run the run whose records they are
	 */
	public HeldTexts(DataSource source, int run) {
		this.files = new InputFiles(source, run);
		this.byNumber = this.files.files(SourceKind.MEMBER);
	}

	/**
	 * {@return the fields that at least one member file has}
	 */
	public List<Field> fields() {
		TreeSet<Field> fields = new TreeSet<>();
		this.byNumber.values().forEach((file) -> fields.addAll(file.fields()));
		return List.copyOf(fields);
	}

	/**
	 * {@return one row for each record, in their order}
	 */
	public List<List<String>> rows(List<HeldRecord> held) {
		Map<RecordKey, ReceivedRecord> received = new HashMap<>();
		int blocks = this.files.blockCount(SourceKind.MEMBER);
		for (Block block : this.files.blocks(SourceKind.MEMBER, 0, blocks)) {
			Set<RecordKey> inside = held.stream()
				.map(HeldRecord::key)
				.filter((key) -> isIn(block, key))
				.collect(Collectors.toSet());
			if (!inside.isEmpty()) {
				read(block, inside, received);
			}
		}
		List<Field> fields = fields();
		List<List<String>> rows = new ArrayList<>();
		for (HeldRecord record : held) {
			Optional<ReceivedRecord> found = Optional.ofNullable(received.get(record.key()));
			Map<Field, String> texts = new EnumMap<>(Field.class);
			found.flatMap(ReceivedRecord::values)
				.ifPresent((values) -> fields.forEach((field) -> texts.put(field, values.get(field))));
			rows.add(CorrectionSheet.row(record, fields, texts,
					found.filter((one) -> one.values().isEmpty()).map((one) -> text(one, record)).orElse("")));
		}
		return rows;
	}

	private static boolean isIn(Block block, RecordKey key) {
		return key.fileNo() == block.fileNo() && key.recordNo() >= block.firstRecord()
				&& key.recordNo() <= block.lastRecord();
	}

	private void read(Block block, Set<RecordKey> inside, Map<RecordKey, ReceivedRecord> received) {
		InputFile file = this.byNumber.get(block.fileNo());
		if (file != null) {
			file.forEachRecord(block, (one) -> {
				RecordKey key = new RecordKey(block.fileNo(), one.recordNo());
				if (inside.contains(key)) {
					received.put(key, one);
				}
			});
		}
	}

	/** What cannot be decoded is shown as a question mark. */
	private String text(ReceivedRecord received, HeldRecord record) {
		InputFile file = this.byNumber.get(record.key().fileNo());
		byte[] raw = received.raw().toArray();
		return new String(raw, (file == null) ? StandardCharsets.UTF_8 : file.layout().charset()).replace('\0', ' ');
	}

}
