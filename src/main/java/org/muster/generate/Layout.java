package org.muster.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Who is who, by number alone. People are numbered from 0: the members of the exports,
 * one after the other and kind by kind; then the citizens made for single members; then
 * the other citizens. Records of an export are its members, then its copies, shuffled.
 */
final class Layout {

	private final Scenario scenario;

	private final List<MemberRange> members = new ArrayList<>();

	private final List<CitizenRange> citizens = new ArrayList<>();

	private final List<CopyRange> copies = new ArrayList<>();

	private final List<Shuffle> orders = new ArrayList<>();

	private final Shuffle strangers;

	private final int[] records;

	private int memberCount;

	private int people;

	Layout(Scenario scenario) {
		this.scenario = scenario;
		this.records = new int[scenario.sources().size()];
		placeMembers();
		placeCopies();
		placeCitizens();
		this.strangers = new Shuffle(Chance.of(scenario.seed(), Chance.Purpose.ORDER, -2).next(),
				Math.max(1, this.memberCount));
		for (int source = 0; source < this.records.length; source++) {
			this.orders.add(new Shuffle(Chance.of(scenario.seed(), Chance.Purpose.ORDER, source).next(),
					Math.max(1, this.records[source])));
		}
	}

	private void placeMembers() {
		for (int source = 0; source < this.records.length; source++) {
			for (Map.Entry<MemberKind, Integer> entry : this.scenario.sources().get(source).members().entrySet()) {
				this.members
					.add(new MemberRange(source, entry.getKey(), this.people, entry.getValue(), this.records[source]));
				this.records[source] += entry.getValue();
				this.people += entry.getValue();
			}
		}
		this.memberCount = this.people;
	}

	/** Copies take the members of a kind from the last to the first. */
	private void placeCopies() {
		int[] taken = new int[this.members.size()];
		for (int source = 0; source < this.records.length; source++) {
			int into = source;
			this.scenario.sources().get(source).copies().forEach((origin, kinds) -> kinds.forEach((kind, count) -> {
				int range = rangeOf(origin, kind);
				if (range >= 0) {
					MemberRange original = this.members.get(range);
					taken[range] += count;
					int start = original.start() + original.count() - taken[range];
					this.copies.add(new CopyRange(into, start, count, this.records[into]));
					this.records[into] += count;
				}
			}));
		}
	}

	private int rangeOf(String file, MemberKind kind) {
		for (int range = 0; range < this.members.size(); range++) {
			MemberRange candidate = this.members.get(range);
			if (candidate.kind() == kind && this.scenario.sources().get(candidate.source()).file().equals(file)) {
				return range;
			}
		}
		return -1;
	}

	/**
	 * Fills the extract up: citizens made for single members, those made to be mistaken
	 * for any member, strangers. A small extract has fewer of them.
	 */
	private void placeCitizens() {
		int missing = this.members.stream()
			.filter((range) -> range.kind().has(Trait.NO_CITIZEN))
			.mapToInt(MemberRange::count)
			.sum();
		long all = (long) this.scenario.citizens() + missing;
		if (all < this.memberCount) {
			throw new OperatorException(ExitCode.USAGE,
					"The registry extract needs at least %d citizens for these members, but %d are asked for. Ask for more citizens or fewer members."
						.formatted(this.memberCount - missing, this.scenario.citizens()));
		}
		if (all > Scenario.MOST_PEOPLE) {
			throw new OperatorException(ExitCode.USAGE,
					"At most %d people can be made at once, but %d are asked for. Ask for fewer members or citizens."
						.formatted(Scenario.MOST_PEOPLE, all));
		}
		long wanted = this.members.stream()
			.filter((range) -> range.kind().companion().isPresent())
			.mapToLong(MemberRange::count)
			.sum();
		long room = this.scenario.world().open() ? Math.min(wanted, all - this.people) : wanted;
		for (MemberRange range : this.members) {
			range.kind()
				.companion()
				.ifPresent((kind) -> place(kind, (int) (range.count() * room / Math.max(1, wanted)), range.start(),
						(int) all));
		}
		this.scenario.strangers().forEach((kind, count) -> place(kind, count, -1, (int) all));
		place(CitizenKind.STRANGER, (int) all - this.people, -1, (int) all);
	}

	private void place(CitizenKind kind, int wanted, int firstMember, int all) {
		int count = Math.min(wanted, all - this.people);
		if (count > 0) {
			this.citizens.add(new CitizenRange(kind, this.people, count, firstMember));
			this.people += count;
		}
	}

	int people() {
		return this.people;
	}

	int memberCount() {
		return this.memberCount;
	}

	int records(int source) {
		return this.records[source];
	}

	boolean isMember(int person) {
		return person < this.memberCount;
	}

	MemberRange memberRange(int person) {
		int low = 0;
		int high = this.members.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (this.members.get(middle).start() <= person) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return this.members.get(low);
	}

	CitizenRange citizenRange(int person) {
		int at = this.citizens.size() - 1;
		while (this.citizens.get(at).start() > person) {
			at--;
		}
		return this.citizens.get(at);
	}

	/**
	 * {@return the member that this citizen is made for; any member for those made for
	 * none in particular}
	 */
	int target(CitizenRange range, int person, Chance chance) {
		return (range.firstMember() < 0) ? chance.below(Math.max(1, this.memberCount))
				: range.firstMember() + person - range.start();
	}

	/**
	 * {@return the citizen made for this member, if the extract has room for one}
	 */
	OptionalInt companionOf(int person) {
		MemberRange range = memberRange(person);
		for (CitizenRange made : this.citizens) {
			if (made.firstMember() == range.start() && person - range.start() < made.count()) {
				return OptionalInt.of(made.start() + person - range.start());
			}
		}
		return OptionalInt.empty();
	}

	/**
	 * {@return whether a citizen would be made for this member if there were room}
	 */
	boolean lacksCompanion(int person) {
		return memberRange(person).kind().companion().isPresent() && companionOf(person).isEmpty();
	}

	/**
	 * {@return a citizen who is no member and no other member's stranger, if there are
	 * enough}
	 */
	OptionalInt strangerOf(int person) {
		int stranger = this.memberCount + (int) this.strangers.at(person);
		return (stranger < this.people) ? OptionalInt.of(stranger) : OptionalInt.empty();
	}

	/**
	 * {@return who is in this record of this export, records counted from 1}
	 */
	RecordPlace record(int source, int number) {
		int position = (int) this.orders.get(source).at(number - 1);
		for (CopyRange copy : this.copies) {
			if (copy.source() == source && position >= copy.position() && position < copy.position() + copy.count()) {
				return new RecordPlace(source, number, copy.start() + position - copy.position(), true);
			}
		}
		int person = position + this.firstPerson(source);
		return new RecordPlace(source, number, person, false);
	}

	/**
	 * {@return the other record of the same member, if it was exported twice}
	 */
	Optional<RecordPlace> twinOf(RecordPlace place) {
		int person = place.person();
		for (CopyRange copy : this.copies) {
			if (person >= copy.start() && person < copy.start() + copy.count()) {
				return Optional.of(place.copy() ? original(person)
						: at(copy.source(), copy.position() + person - copy.start(), person, true));
			}
		}
		return Optional.empty();
	}

	private RecordPlace original(int person) {
		MemberRange range = memberRange(person);
		return at(range.source(), range.position() + person - range.start(), person, false);
	}

	private RecordPlace at(int source, int position, int person, boolean copy) {
		return new RecordPlace(source, (int) this.orders.get(source).placeOf(position) + 1, person, copy);
	}

	private int firstPerson(int source) {
		for (MemberRange range : this.members) {
			if (range.source() == source) {
				return range.start();
			}
		}
		return 0;
	}

	/** Members of one kind in one source; {@code position} is that of the first one. */
	record MemberRange(int source, MemberKind kind, int start, int count, int position) {
	}

	/** Citizens of one kind; {@code firstMember} is -1 when they are for no one. */
	record CitizenRange(CitizenKind kind, int start, int count, int firstMember) {
	}

	/** Records that export members once more. */
	private record CopyRange(int source, int start, int count, int position) {
	}

	/** One record of one export and the member in it. */
	record RecordPlace(int source, int number, int person, boolean copy) {

		/**
		 * {@return whether this record comes before the other: by file, then by number}
		 */
		boolean isBefore(RecordPlace other) {
			return (this.source != other.source) ? this.source < other.source : this.number < other.number;
		}

	}

}
