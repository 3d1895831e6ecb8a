package org.muster.identify.step;

import javax.sql.DataSource;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

import org.muster.database.Copy;
import org.muster.database.CopyRows;
import org.muster.identify.Pair;
import org.muster.model.Field;
import org.muster.model.FieldValues;

/** Writes candidates by COPY in the chunk's transaction. */
final class CandidateWriter implements ItemWriter<CandidateBlock> {

	private final DataSource dataSource;

	private final int runId;

	CandidateWriter(DataSource dataSource, int runId) {
		this.dataSource = dataSource;
		this.runId = runId;
	}

	@Override
	public void write(Chunk<? extends CandidateBlock> blocks) {
		for (CandidateBlock block : blocks) {
			CopyRows rows = new CopyRows();
			block.candidates().forEach((row) -> add(rows, block.block().fileNo(), row));
			Copy.into(this.dataSource, """
					candidate (run_id, file_no, record_no, citizen_file_no, citizen_record_no, national_id, rule, score,
					evidence, veto, citizen_name, citizen_birth_date, citizen_gender)""", rows);
		}
	}

	private void add(CopyRows rows, int fileNo, CandidateBlock.Row row) {
		Pair pair = row.pair();
		FieldValues citizen = row.citizen();
		rows.add(this.runId).add(pair.member().fileNo()).add(pair.member().recordNo());
		rows.add(fileNo).add(row.citizenRecordNo()).add(pair.nationalId()).add(pair.rule());
		rows.add(pair.score()).add(pair.comparison().evidence()).add(pair.veto());
		rows.add(citizen.get(Field.FULL_NAME))
			.add(citizen.get(Field.BIRTH_DATE))
			.add(citizen.get(Field.GENDER))
			.endRow();
	}

}
