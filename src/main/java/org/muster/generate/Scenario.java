package org.muster.generate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be made: how many members of each kind in each export, which citizens
 * besides, and how much dirt. It states counts of kinds and never a total.
 *
 * @param asOf the day ages are reckoned from
 * @param seed of all chance
 * @param citizens rows of the registry extract, members included
 * @param reviewer who decided the doubtful cases
 * @param decidedOn the day of the decisions
 * @param strangers citizens made to be mistaken for members, by kind
 * @param dirt share of the records in percent, by kind
 * @param world what makes it as hard as life is
 * @param sources the exports, in the order of their file names
 */
public record Scenario(LocalDate asOf, long seed, int citizens, String reviewer, LocalDate decidedOn,
		Map<CitizenKind, Integer> strangers, Map<Dirt, Double> dirt, OpenWorld world, List<SourcePlan> sources) {

	/**
	 * Most people of one scenario, members and citizens together.
	 */
	static final int MOST_PEOPLE = 20_000_000;

	public Scenario {
		strangers = Collections.unmodifiableMap(new EnumMap<>(strangers));
		dirt = Collections.unmodifiableMap(new EnumMap<>(dirt));
		sources = List.copyOf(sources);
	}

	/**
	 * Reads a scenario.
	 * @param file YAML; see {@code sample-data/scenario.yml}
	 * @return the scenario
	 * @throws org.muster.model.OperatorException with all problems at once, if the file
	 * is missing or is no scenario
	 */
	public static Scenario read(Path file) {
		return ScenarioFile.read(file);
	}

	/**
	 * {@return the scenario of the committed sample, which comes with the program}
	 */
	public static Scenario standard() {
		return ScenarioFile.standard();
	}

	/**
	 * {@return the scenario that is as hard as life is, which comes with the program}
	 */
	public static Scenario openWorld() {
		return ScenarioFile.openWorld();
	}

	/**
	 * {@return how many different people the exports name}
	 */
	public int members() {
		return this.sources.stream().mapToInt(SourcePlan::people).sum();
	}

	/**
	 * Scales the kinds, the copies and the citizens in proportion.
	 * @param members how many different people the exports shall name, at least 1
	 * @return the scenario with exactly so many; rare kinds may vanish in a small one
	 */
	public Scenario withMembers(int members) {
		return Scaling.toMembers(this, members);
	}

	/**
	 * {@return the scenario with another size of the extract}
	 */
	public Scenario withCitizens(int other) {
		return new Scenario(this.asOf, this.seed, other, this.reviewer, this.decidedOn, this.strangers, this.dirt,
				this.world, this.sources);
	}

	/**
	 * {@return the scenario with another seed: other people, the same counts}
	 */
	public Scenario withSeed(long other) {
		return new Scenario(this.asOf, other, this.citizens, this.reviewer, this.decidedOn, this.strangers, this.dirt,
				this.world, this.sources);
	}

	double dirtOf(Dirt kind) {
		return this.dirt.getOrDefault(kind, 0.0);
	}

}
