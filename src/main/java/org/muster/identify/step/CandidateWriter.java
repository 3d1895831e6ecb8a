package org.muster.identify.step;

import javax.sql.DataSource;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

import org.muster.database.Copy;
import org.muster.database.CopyRows;
import org.muster.identify.Pair;
import org.muster.identify.PairCounts;
import org.muster.link.BlockingPass;
import org.muster.link.PatternCounts;
import org.muster.model.Field;
import org.muster.model.FieldValues;

/** Writes the pairs of a block and their counts by COPY in the chunk's transaction. */
final class CandidateWriter implements ItemWriter<FoundPairs> {

	private final DataSource dataSource;

	private final int runId;

	CandidateWriter(DataSource dataSource, int runId) {
		this.dataSource = dataSource;
		this.runId = runId;
	}

	@Override
	public void write(Chunk<? extends FoundPairs> blocks) {
		for (FoundPairs found : blocks) {
			CopyRows candidates = new CopyRows();
			CopyRows decoys = new CopyRows();
			found.pairs().forEach((row) -> {
				if (row.pair().decoy()) {
					addDecoy(decoys, row.pair());
				}
				else {
					add(candidates, found.block().fileNo(), row);
				}
			});
			Copy.into(this.dataSource,
					"""
							candidate (run_id, file_no, record_no, citizen_file_no, citizen_record_no, national_id, pattern, rarity,
							rule, veto, citizen_name, citizen_birth_date, citizen_gender)""",
					candidates);
			Copy.into(this.dataSource, "decoy_pair (run_id, file_no, record_no, national_id, pattern, rarity, veto)",
					decoys);
			Copy.into(this.dataSource, "pair_count (run_id, file_no, block_no, pass, pattern, pairs)", counts(found));
		}
	}

	private CopyRows counts(FoundPairs found) {
		CopyRows rows = new CopyRows();
		PairCounts counts = found.counts();
		add(rows, found, PairCounts.RANDOM, counts.random());
		for (BlockingPass pass : counts.passes()) {
			add(rows, found, pass.name(), pass.counts());
		}
		add(rows, found, PairCount.BY_NUMBER, 0, counts.byNumber());
		add(rows, found, PairCount.BY_NUMBER_AND_OTHERWISE, 0, counts.byNumberAndOtherwise());
		add(rows, found, PairCount.SET_ASIDE, 0, found.setAside());
		return rows;
	}

	private void add(CopyRows rows, FoundPairs found, String pass, PatternCounts counts) {
		for (int pattern : counts.patterns()) {
			add(rows, found, pass, pattern, counts.count(pattern));
		}
	}

	private void add(CopyRows rows, FoundPairs found, String pass, int pattern, long pairs) {
		if (pairs > 0) {
			rows.add(this.runId).add(found.block().fileNo()).add(found.block().blockNo());
			rows.add(pass).add(pattern).add(pairs).endRow();
		}
	}

	private void addDecoy(CopyRows rows, Pair pair) {
		rows.add(this.runId).add(pair.member().fileNo()).add(pair.member().recordNo()).add(pair.nationalId());
		rows.add(pair.pattern()).add(pair.rarity()).add(pair.veto()).endRow();
	}

	private void add(CopyRows rows, int fileNo, FoundPairs.Row row) {
		Pair pair = row.pair();
		FieldValues citizen = row.citizen();
		rows.add(this.runId).add(pair.member().fileNo()).add(pair.member().recordNo());
		rows.add(fileNo).add(row.citizenRecordNo()).add(pair.nationalId()).add(pair.pattern()).add(pair.rarity());
		rows.add(pair.rule()).add(pair.veto());
		rows.add(citizen.get(Field.FULL_NAME))
			.add(citizen.get(Field.BIRTH_DATE))
			.add(citizen.get(Field.GENDER))
			.endRow();
	}

}
