package org.muster.receive;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.muster.model.Block;
import org.muster.model.Field;
import org.muster.model.Sha256;

/**
 * What one look at an input text told.
 *
 * @param source the text's source in the job definition
 * @param part the text
 * @param content size and hash of the file as delivered
 * @param header the texts of its header, in order
 * @param reading how its records are read
 * @param blocks where its records stand; file numbers are 0 until they are given
 * @param records how many data records it has
 * @param totals what its supplier told of it
 * @param millis how long the look took, as measured by the caller; 0 until then
 * @param problems why it cannot be processed; empty when it can
 */
public record Inspection(Source source, TextPart part, Content content, List<String> header, Reading reading,
		List<Block> blocks, int records, ControlTotals totals, int millis, List<InputProblem> problems) {

	public Inspection {
		header = List.copyOf(header);
		blocks = List.copyOf(blocks);
		problems = List.copyOf(problems);
	}

	/**
	 * {@return the name under which its records are accounted for}
	 */
	public String fileName() {
		return this.part.fileName();
	}

	/**
	 * {@return the file as delivered}
	 */
	public Path path() {
		return this.part.file();
	}

	/**
	 * {@return the fields that the file has}
	 */
	public List<Field> fields() {
		return Stream.of(Field.values())
			.filter((field) -> !this.reading.columns().get(field.ordinal()).isEmpty())
			.toList();
	}

	/**
	 * {@return the same, with the time that the look took}
	 * @param took in milliseconds
	 */
	public Inspection withMillis(int took) {
		return new Inspection(this.source, this.part, this.content, this.header, this.reading, this.blocks,
				this.records, this.totals, took, this.problems);
	}

	/**
	 * {@return the same, of a file that was unpacked}
	 * @param delivered the file as delivered
	 */
	public Inspection withContent(Content delivered) {
		Content both = new Content(delivered.bytes(), delivered.sha256(), this.content.textSha256());
		return new Inspection(this.source, this.part, both, this.header, this.reading, this.blocks, this.records,
				this.totals, this.millis, this.problems);
	}

	/**
	 * {@return the same, with its text in another place}
	 * @param text where the text is
	 */
	public Inspection withText(Path text) {
		TextPart moved = new TextPart(this.part.file(), this.part.name(), text, this.part.numbered(),
				this.part.encoding(), this.part.dialect(), this.part.from1904(), this.part.deleted());
		return new Inspection(this.source, moved, this.content, this.header, this.reading, this.blocks, this.records,
				this.totals, this.millis, this.problems);
	}

	/**
	 * {@return the same, with what the manifest of its file tells}
	 * @param recordsTold in all parts of the file
	 * @param bytesTold of the file
	 * @param sha256Told of the file, in hexadecimal digits
	 */
	public Inspection withManifest(Optional<Long> recordsTold, Optional<Long> bytesTold, Optional<String> sha256Told) {
		ControlTotals told = new ControlTotals(this.totals.trailer(), recordsTold, bytesTold,
				sha256Told.map((digits) -> digits.toLowerCase(Locale.ROOT)));
		return new Inspection(this.source, this.part, this.content, this.header, this.reading, this.blocks,
				this.records, told, this.millis, this.problems);
	}

	/**
	 * {@return the same, with one more problem}
	 */
	public Inspection withProblem(InputProblem problem) {
		return new Inspection(this.source, this.part, this.content, this.header, this.reading, this.blocks,
				this.records, this.totals, this.millis,
				Stream.concat(this.problems.stream(), Stream.of(problem)).toList());
	}

	/**
	 * {@return what is told of a file that is not looked at}
	 * @param problem why
	 */
	public static Inspection refused(Source source, TextPart part, InputProblem problem) {
		return new Inspection(source, part, Content.NONE, List.of(), Reading.NONE, List.of(), 0, ControlTotals.NONE, 0,
				List.of(problem));
	}

	/**
	 * What is in a file.
	 *
	 * @param bytes its size
	 * @param sha256 in hexadecimal digits
	 * @param textSha256 likewise, of the text that is read; the same unless the file was
	 * unpacked
	 */
	public record Content(long bytes, String sha256, String textSha256) {

		/** Of a file that cannot be read. */
		static final Content NONE = of(0, Sha256.of(""));

		/**
		 * {@return of a file that is a text}
		 * @param bytes its size
		 * @param sha256 in hexadecimal digits
		 */
		public static Content of(long bytes, String sha256) {
			return new Content(bytes, sha256, sha256);
		}

	}

}
