package org.muster.identify.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.springframework.batch.infrastructure.item.ItemProcessor;

import org.muster.block.InputFile;
import org.muster.block.InputFiles;
import org.muster.identify.MemberIndex;
import org.muster.identify.Pair;
import org.muster.identify.Person;
import org.muster.link.Weights;
import org.muster.model.Block;
import org.muster.model.FieldValues;
import org.muster.model.SourceKind;

/** Streams a block of citizens past the members. */
final class CandidateFinder implements ItemProcessor<Block, CandidateBlock> {

	/**
	 * Share of the members taken to be in the extract and to be found there. The odds are
	 * those of the one candidate against the case that the member's own citizen is not
	 * among the candidates.
	 */
	private static final double FOUND = 0.8;

	private final InputFiles files;

	private final UnaryOperator<FieldValues> standard;

	private final MemberIndexLoader members;

	private final Persons persons;

	private final int leastScore;

	private Map<Integer, InputFile> registry = Map.of();

	private int prior;

	CandidateFinder(InputFiles files, UnaryOperator<FieldValues> standard, MemberIndexLoader members, Persons persons,
			int leastScore) {
		this.files = files;
		this.standard = standard;
		this.members = members;
		this.persons = persons;
		this.leastScore = leastScore;
	}

	@Override
	public CandidateBlock process(Block block) {
		InputFile file = registryFile(block.fileNo());
		MemberIndex index = this.members.get();
		List<CandidateBlock.Row> rows = new ArrayList<>();
		file.forEachRecord(block,
				(received) -> received.values()
					.map(this.standard)
					.ifPresent((citizen) -> find(index, received.recordNo(), citizen, rows)));
		return new CandidateBlock(block, rows);
	}

	private void find(MemberIndex index, int recordNo, FieldValues citizen, List<CandidateBlock.Row> rows) {
		Person person = this.persons.of(citizen);
		if (person.nationalId().isEmpty()) {
			return; // a citizen whose number contradicts itself is set aside
		}
		for (Pair pair : Pair.of(index, person, this.prior, this.leastScore)) {
			rows.add(new CandidateBlock.Row(recordNo, citizen, pair));
		}
	}

	private synchronized InputFile registryFile(int fileNo) {
		if (this.registry.isEmpty()) {
			this.registry = this.files.files(SourceKind.REGISTRY);
			long citizens = this.registry.values().stream().mapToLong(InputFile::records).sum();
			this.prior = Weights.log2(FOUND / (1 - FOUND) / Math.max(1, citizens));
		}
		return Objects.requireNonNull(this.registry.get(fileNo));
	}

}
