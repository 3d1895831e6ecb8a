package org.muster.identify.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

import org.springframework.batch.infrastructure.item.ItemProcessor;

import org.muster.block.InputFile;
import org.muster.block.InputFiles;
import org.muster.compare.PlaceReader;
import org.muster.identify.PairFinder;
import org.muster.identify.Question;
import org.muster.link.PatternCounts;
import org.muster.model.Block;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.SourceKind;

/** Streams a block of citizens past the members. */
final class CandidateFinder implements ItemProcessor<Block, FoundPairs> {

	private static final Optional<Question.Review> LINKED = Optional.of(Question.Review.LINK);

	private final InputFiles files;

	private final UnaryOperator<FieldValues> standard;

	private final MemberLoader members;

	private final PlaceReader places;

	private final int leastScore;

	/** Those that no thread uses now. */
	private final Queue<PairFinder> free = new ConcurrentLinkedQueue<>();

	private Map<Integer, InputFile> registry = Map.of();

	CandidateFinder(InputFiles files, UnaryOperator<FieldValues> standard, MemberLoader members, PlaceReader places,
			int leastScore) {
		this.files = files;
		this.standard = standard;
		this.members = members;
		this.places = places;
		this.leastScore = leastScore;
	}

	@Override
	public FoundPairs process(Block block) {
		InputFile file = registryFile(block.fileNo());
		PairFinder finder = finder();
		List<FoundPairs.Row> rows = new ArrayList<>(block.records());
		PatternCounts confirmed = new PatternCounts();
		int[] setAside = new int[1];
		file.forEachRecord(block, (received) -> received.values().map(this.standard).ifPresent((citizen) -> {
			boolean valid = finder.find(citizen, (pair) -> {
				Optional<Question.Review> choice = this.members.choice(pair);
				rows.add(new FoundPairs.Row(citizen(received.recordNo(), citizen), pair, choice.isPresent()));
				if (choice.equals(LINKED)) {
					confirmed.add(pair.pattern());
				}
			});
			setAside[0] += valid ? 0 : 1;
		}));
		FoundPairs found = new FoundPairs(block, rows, confirmed, finder.takeCounts(), setAside[0]);
		this.free.add(finder);
		return found;
	}

	private static FoundPairs.Citizen citizen(int recordNo, FieldValues standard) {
		return new FoundPairs.Citizen(recordNo, standard.get(Field.FULL_NAME), standard.get(Field.BIRTH_DATE),
				standard.get(Field.GENDER));
	}

	private PairFinder finder() {
		PairFinder finder = this.free.poll();
		return (finder != null) ? finder : new PairFinder(this.members.get(), this.places, citizens(), this.leastScore);
	}

	/** Gives the memory back. */
	void release() {
		this.free.clear();
	}

	/**
	 * {@return how many records the extract has}
	 */
	long citizens() {
		return registry().values().stream().mapToLong(InputFile::records).sum();
	}

	private InputFile registryFile(int fileNo) {
		return Objects.requireNonNull(registry().get(fileNo));
	}

	private synchronized Map<Integer, InputFile> registry() {
		if (this.registry.isEmpty()) {
			this.registry = this.files.files(SourceKind.REGISTRY);
		}
		return this.registry;
	}

}
