package org.muster.model;

/**
 * Names one data record of a run.
 *
 * @param fileNo the number of its file in the run, from 1, files ordered by name
 * @param recordNo its number in the file, from 1, the header not counted
 */
public record RecordKey(int fileNo, int recordNo) implements Comparable<RecordKey> {

	@Override
	public int compareTo(RecordKey other) {
		int byFile = Integer.compare(this.fileNo, other.fileNo);
		return (byFile != 0) ? byFile : Integer.compare(this.recordNo, other.recordNo);
	}

}
