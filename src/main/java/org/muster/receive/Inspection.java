package org.muster.receive;

import java.nio.file.Path;
import java.util.List;

import org.muster.model.Block;
import org.muster.model.Field;

/**
 * What one look at an input file told.
 *
 * @param source the file's source in the job definition
 * @param path as given
 * @param bytes its size
 * @param sha256 in hexadecimal digits
 * @param header the texts of its header, in order
 * @param columns for each field the place of its column from 0, or -1
 * @param blocks where its records stand; file numbers are 0 until they are given
 * @param records how many data records it has
 * @param millis how long the look took, as measured by the caller; 0 until then
 * @param problems why it cannot be processed; empty when it can
 */
public record Inspection(Source source, Path path, long bytes, String sha256, List<String> header,
		List<Integer> columns, List<Block> blocks, int records, int millis, List<InputProblem> problems) {

	public Inspection {
		header = List.copyOf(header);
		columns = List.copyOf(columns);
		blocks = List.copyOf(blocks);
		problems = List.copyOf(problems);
	}

	/**
	 * {@return the file's name, without folder}
	 */
	public String fileName() {
		Path name = this.path.getFileName();
		return (name != null) ? name.toString() : this.path.toString();
	}

	/**
	 * {@return the fields that the file has, with their columns from 0}
	 */
	public List<Field> fields() {
		return java.util.Arrays.stream(Field.values())
			.filter((field) -> this.columns.get(field.ordinal()) >= 0)
			.toList();
	}

	/**
	 * {@return the same, with the time that the look took}
	 * @param took in milliseconds
	 */
	public Inspection withMillis(int took) {
		return new Inspection(this.source, this.path, this.bytes, this.sha256, this.header, this.columns, this.blocks,
				this.records, took, this.problems);
	}

}
