package org.muster.receive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.muster.charset.Encodings;
import org.muster.model.ReferenceData;

/**
 * Looks at a text once, from its first byte to its last: hash, size, dialect, header
 * against the job definition, encoding, record boundaries, trailer. Changes nothing.
 */
public final class FileInspector {

	private final Source source;

	private final TextPart part;

	private final Path path;

	private final Limits limits;

	private final HeaderWords words;

	private final List<InputProblem> problems = new ArrayList<>();

	private final Utf8Meter utf8 = new Utf8Meter();

	private final BlockCutter blocks;

	private Header header = Header.NONE;

	private Reading reading = Reading.NONE;

	private ControlTotals totals = ControlTotals.NONE;

	private FileInspector(Source source, TextPart part, Limits limits, HeaderWords words, BlockCutter blocks) {
		this.source = source;
		this.part = part;
		this.path = part.file();
		this.limits = limits;
		this.words = words;
		this.blocks = blocks;
	}

	/**
	 * Inspects.
	 * @param source what the job definition says of the text
	 * @param part the text
	 * @param limits how large it may be
	 * @param data reference data of the run
	 * @param copy takes each byte of the text
	 * @param bytesRead told how many bytes have been read so far
	 * @return what it is; with problems when it cannot be processed
	 */
	public static Inspection inspect(Source source, TextPart part, Limits limits, ReferenceData data, OutputStream copy,
			LongConsumer bytesRead) {
		return inspect(source, part, limits, data, copy, bytesRead, BlockCutter.RECORDS_PER_BLOCK);
	}

	static Inspection inspect(Source source, TextPart part, Limits limits, ReferenceData data, OutputStream copy,
			LongConsumer bytesRead, int recordsPerBlock) {
		return new FileInspector(source, part, limits, new HeaderWords(data), new BlockCutter(recordsPerBlock))
			.inspect(copy, bytesRead);
	}

	private Inspection inspect(OutputStream copy, LongConsumer bytesRead) {
		Inspection.Content content = Inspection.Content.NONE;
		if (!Files.isRegularFile(this.part.text())) {
			this.problems.add(Files.isDirectory(this.path) ? InputProblem.notAFile(this.path, this.source)
					: InputProblem.missing(this.path, this.source));
		}
		else {
			try (MeteredStream input = new MeteredStream(Files.newInputStream(this.part.text()), copy, bytesRead,
					this.utf8)) {
				scan(input);
				content = Inspection.Content.of(input.count(), input.sha256());
			}
			catch (IOException ex) {
				this.problems.add(InputProblem.notReadable(this.path));
			}
		}
		return new Inspection(this.source, this.part, content, this.header.texts(), this.reading, this.blocks.blocks(),
				this.blocks.records(), this.totals, 0, this.problems);
	}

	private void scan(InputStream input) throws IOException {
		FileHead found = FileHead.of(headBytes(), this.part, this.source, this.words);
		TextSample taken = new TextSample(found.dialect(), this.limits.columns());
		RecordScanner scanner = new RecordScanner(input, found.dialect(), this.limits.recordBytes());
		try {
			boolean any = scanner.next();
			for (int title = 0; title < found.title() && any; title++) {
				any = scanner.next();
			}
			if (!any) {
				this.problems.add(InputProblem.empty(this.path));
				return;
			}
			byte[] headerBytes = scanner.bytes();
			taken.add(headerBytes);
			boolean complete = scanRecords(scanner, taken, input);
			conclude(found, taken, headerBytes, scanner, complete);
		}
		catch (RecordTooLongException ex) {
			passOver(ex, input);
		}
	}

	private void passOver(RecordTooLongException record, InputStream rest) throws IOException {
		this.problems.add(InputProblem.recordTooLong(this.path, record.line(), this.limits.recordBytes()));
		rest.transferTo(OutputStream.nullOutputStream());
	}

	private byte[] headBytes() throws IOException {
		try (InputStream input = Files.newInputStream(this.part.text())) {
			return input.readNBytes(FileHead.BYTES);
		}
	}

	/** Whether all records have an end. */
	private boolean scanRecords(RecordScanner scanner, TextSample taken, InputStream input) throws IOException {
		try {
			while (scanner.next()) {
				this.blocks.add(scanner);
				if (TextSample.takes(this.blocks.records())) {
					taken.add(scanner.bytes());
				}
			}
			return true;
		}
		catch (RecordTooLongException ex) {
			passOver(ex, input);
			return false;
		}
	}

	private void conclude(FileHead found, TextSample taken, byte[] headerBytes, RecordScanner scanner,
			boolean complete) {
		Optional<InputProblem> otherText = otherText(headerBytes, found.line(), taken);
		if (otherText.isPresent()) {
			this.problems.add(otherText.get());
			return;
		}
		String encoding = this.part.encoding().or(this.source::encoding).orElseGet(() -> taken.encoding(this.utf8));
		this.header = header(found, encoding);
		this.problems.addAll(HeaderProblems.of(this.header, found, encoding, this.path, this.source, this.limits));
		if (complete) {
			checkEnd(scanner, found, encoding);
			checkTrailer(found, scanner, encoding);
		}
		this.blocks.end();
		this.reading = new Reading(found.dialect(), encoding, taken.otherColumns(encoding),
				taken.legacyColumns(encoding), taken.explanation(), this.header.columns(), found.cells().size(),
				this.part.numbered(), this.part.from1904(), this.part.deleted(), this.limits.fieldCharacters());
	}

	/** A header may be in another encoding than the records below it. */
	private Header header(FileHead found, String encoding) {
		boolean numbered = this.part.numbered() && !found.cells().isEmpty();
		List<String> cells = found.cells().subList(numbered ? 1 : 0, found.cells().size());
		Header own = FileHead.best(cells, this.source, this.words, List.of(encoding));
		Header other = own.isComplete() ? own : FileHead.best(cells, this.source, this.words, Encodings.byteKeys());
		Header chosen = (other.isComplete() && other.fieldCount() > own.fieldCount()) ? other : own;
		return numbered ? chosen.shifted() : chosen;
	}

	/** Why the header of this file would tell nothing. */
	private Optional<InputProblem> otherText(byte[] headerBytes, int headerLine, TextSample taken) {
		if (new String(headerBytes, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
			return Optional.of(InputProblem.notText(this.path, headerLine));
		}
		if (this.part.encoding().isPresent()) {
			return Optional.empty();
		}
		if (this.source.encoding().isEmpty()) {
			return taken.isClear(this.utf8) ? Optional.empty()
					: Optional.of(InputProblem.encodingUnclear(this.path, taken.explanation(), this.source));
		}
		return otherEncoding(this.source.encoding().get(), taken);
	}

	private Optional<InputProblem> otherEncoding(String declared, TextSample taken) {
		boolean saysUtf8 = declared.equals("utf-8");
		if (saysUtf8 && !this.utf8.looksLikeUtf8() && !taken.isMostly(declared)) {
			return Optional.of(InputProblem.notUtf8(this.path, this.utf8.strays(), this.source));
		}
		if (!saysUtf8 && this.utf8.sequences() > 0 && this.utf8.looksLikeUtf8()) {
			return Optional.of(InputProblem.isUtf8(this.path, this.source, declared));
		}
		return saysUtf8 ? Optional.empty() : taken.contradicting(declared)
			.map((other) -> InputProblem.isOther(this.path, declared, other, taken.explanation(), this.source));
	}

	/**
	 * A last record without line end is cut off when it ends inside quotes or a letter,
	 * or has too few fields; a header so, when it is not as expected.
	 */
	private void checkEnd(RecordScanner scanner, FileHead found, String encoding) {
		if (scanner.isTerminated() || this.header.texts().isEmpty()) {
			return;
		}
		boolean inLetter = encoding.equals("utf-8") && this.utf8.isInSequence();
		boolean cut = (this.blocks.records() == 0) ? !this.problems.isEmpty()
				: scanner.isCutInQuotes() || inLetter || !this.part.numbered()
						&& RecordCells.count(scanner.bytes(), found.dialect()) < this.header.texts().size();
		if (cut && !isTrailer(scanner, found, encoding)) {
			this.problems.add(InputProblem.truncated(this.path, scanner.startLine()));
		}
	}

	private boolean isTrailer(RecordScanner scanner, FileHead found, String encoding) {
		return this.source.trailer().isPresent()
				&& trailer(scanner, found, encoding, this.source.trailer().get()).isPresent();
	}

	private Optional<Trailer> trailer(RecordScanner scanner, FileHead found, String encoding, String beginning) {
		return Trailer.of(scanner.bytes(), found.dialect(), beginning, this.part.numbered(), Encodings.of(encoding));
	}

	private void checkTrailer(FileHead found, RecordScanner scanner, String encoding) {
		this.source.trailer().ifPresent((beginning) -> {
			Optional<Trailer> last = (this.blocks.records() == 0) ? Optional.empty()
					: trailer(scanner, found, encoding, beginning);
			last.ifPresent((told) -> {
				this.blocks.dropLast();
				this.totals = ControlTotals.ofTrailer(told.records());
			});
			Trailer.problem(last, this.blocks.records(), this.path, this.source).ifPresent(this.problems::add);
		});
	}

}
