package org.muster.identify.step;

import javax.sql.DataSource;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

import org.muster.database.Copy;
import org.muster.database.CopyRows;

/** Writes candidates by COPY in the chunk's transaction. */
final class CandidateWriter implements ItemWriter<CopyRows> {

	private final DataSource dataSource;

	CandidateWriter(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public void write(Chunk<? extends CopyRows> blocks) {
		blocks.forEach((rows) -> Copy.into(this.dataSource, """
				candidate (run_id, file_no, record_no, citizen_file_no, citizen_record_no, national_id, pattern, rarity,
				rule, veto, citizen_name, citizen_birth_date, citizen_gender)""", rows));
	}

}
