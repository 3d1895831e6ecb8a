package org.muster.reissue.step;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

import org.muster.database.Copy;
import org.muster.database.CopyRows;
import org.muster.reissue.Obstacle;
import org.muster.reissue.ReissueReason;

/** Writes cards by COPY in the chunk's transaction. */
final class ReissueWriter implements ItemWriter<ReissueBlock> {

	private final DataSource dataSource;

	private final int runId;

	ReissueWriter(DataSource dataSource, int runId) {
		this.dataSource = dataSource;
		this.runId = runId;
	}

	@Override
	public void write(Chunk<? extends ReissueBlock> blocks) {
		for (ReissueBlock block : blocks) {
			CopyRows rows = new CopyRows();
			block.rows().forEach((row) -> add(rows, row));
			Copy.into(this.dataSource, """
					reissue (run_id, member_no, file_no, record_no, reasons, eligible, obstacles, card_number)""",
					rows);
		}
	}

	private void add(CopyRows rows, ReissueBlock.Row row) {
		rows.add(this.runId).add(row.memberNo()).add(row.record().fileNo()).add(row.record().recordNo());
		rows.add(row.decision().reasons().stream().map(ReissueReason::key).toList());
		rows.add(row.decision().isListed());
		rows.add(row.decision().obstacles().stream().map(Obstacle::key).toList());
		rows.add(row.cardNumber()).endRow();
	}

}
