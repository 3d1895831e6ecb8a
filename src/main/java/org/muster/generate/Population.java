package org.muster.generate;

import org.muster.compare.NameKey;
import org.muster.model.Gender;

/**
 * Everybody of a scenario: no two citizens have the same folded name and full birth date,
 * nor has anybody the name and date that the register has of somebody else, but in an
 * open world, where chance alone decides. Takes four bytes a person, and in a closed
 * world eight to twenty-four more while it is built.
 */
final class Population {

	private static final int SERIAL_BITS = 20;

	private static final int SERIALS = 1_000_000;

	/** Province or country code, century and gender, year. */
	private static final int CELLS = 300 * 4 * 100;

	private static final int MOST_ATTEMPTS = 2048;

	/** Old numbers have 7 digits after those of the province. */
	private static final int OLD_NUMBERS = 10_000_000;

	private final Scenario scenario;

	private final Layout layout;

	private final Casting casting;

	/** Of each person the attempt that was taken and the serial in the cell. */
	private final int[] taken;

	private final int[] cells = new int[CELLS];

	private final Shuffle oldNumbers;

	Population(Scenario scenario, Layout layout, Casting casting) {
		this.scenario = scenario;
		this.layout = layout;
		this.casting = casting;
		this.taken = new int[layout.people()];
		this.oldNumbers = new Shuffle(numbersKey(CELLS), OLD_NUMBERS);
		Claims claims = new Claims(scenario.world().open() ? 0 : layout.people() + layout.memberCount() / 4L);
		for (int index = 0; index < this.taken.length; index++) {
			take(index, claims);
		}
	}

	private void take(int index, Claims claims) {
		Casting.Cast model = modelOf(index);
		for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
			Casting.Cast cast = this.casting.draw(index, attempt, model);
			if (isFree(index, cast, model, claims)) {
				int cell = cell(cast);
				this.taken[index] = attempt << SERIAL_BITS | this.cells[cell]++;
				return;
			}
		}
		throw new IllegalStateException("no free name and birth date for person " + index);
	}

	private boolean isFree(int index, Casting.Cast cast, Casting.Cast model, Claims claims) {
		if (this.cells[cell(cast)] >= SERIALS) {
			return false;
		}
		if (this.scenario.world().open()) {
			return true;
		}
		if (this.layout.isMember(index) && model.isSomebody() && !Casting.areDifferent(cast, model)) {
			return false;
		}
		long own = key(cast.citizen());
		long recorded = key(cast.register());
		if (claims.has(own) || claims.has(recorded)) {
			return false;
		}
		claims.add(own);
		if (recorded != own && cast.register().birthDate().isFull()) {
			claims.add(recorded);
		}
		return true;
	}

	/** 64 bits of folded name and birth date; a clash by chance costs a redraw only. */
	private static long key(Identity identity) {
		String name = NameKey.of(identity.name().full());
		long key = identity.birthDate().packed();
		for (int at = 0; at < name.length(); at++) {
			key = (key ^ name.charAt(at)) * 0x100000001B3L;
		}
		return Chance.mix(key);
	}

	/**
	 * {@return the person of this number}
	 */
	Person person(int index) {
		Casting.Cast cast = cast(index);
		return new Person(index, cast.citizen(), cast.register(), cast.home(),
				nationalId(cast, this.taken[index] & (1 << SERIAL_BITS) - 1), oldId(index, cast.home().code()));
	}

	private Casting.Cast cast(int index) {
		return this.casting.draw(index, this.taken[index] >>> SERIAL_BITS, modelOf(index));
	}

	private Casting.Cast modelOf(int index) {
		int model = this.casting.modelOf(index);
		return (model < 0) ? Casting.Cast.NOBODY : cast(model);
	}

	private static int cell(Casting.Cast cast) {
		return (cast.registered() * 4 + centuryDigit(cast.citizen())) * 100 + cast.citizen().birthDate().year() % 100;
	}

	private static int centuryDigit(Identity citizen) {
		return (citizen.birthDate().year() - 1900) / 100 * 2 + ((citizen.gender() == Gender.FEMALE) ? 1 : 0);
	}

	private String nationalId(Casting.Cast cast, int serial) {
		int cell = cell(cast);
		return prefix(cell) + digits(new Shuffle(numbersKey(cell), SERIALS).at(serial), 6);
	}

	private static String prefix(int cell) {
		return digits(cell / 400, 3) + cell / 100 % 4 + digits(cell % 100, 2);
	}

	/**
	 * {@return the person's number with one wrong digit among the last six, which is
	 * nobody's number}
	 */
	String wrongDigit(Person person, Chance chance) {
		int cell = Integer.parseInt(person.nationalId().substring(0, 3)) * 400
				+ (person.nationalId().charAt(3) - '0') * 100 + Integer.parseInt(person.nationalId().substring(4, 6));
		Shuffle serials = new Shuffle(numbersKey(cell), SERIALS);
		while (true) {
			char[] digits = person.nationalId().toCharArray();
			int at = 6 + chance.below(6);
			digits[at] = (char) ('0' + (digits[at] - '0' + 1 + chance.below(9)) % 10);
			String wrong = new String(digits);
			if (serials.placeOf(Integer.parseInt(wrong.substring(6))) >= this.cells[cell]) {
				return wrong;
			}
		}
	}

	/** The first digits tell the province that issued it; a few begin with 0. */
	private String oldId(int index, int province) {
		String issuer = switch (province) {
			case 17 -> "11";
			case 25, 26 -> "13";
			default -> "01";
		};
		return issuer + digits(this.oldNumbers.at(index % OLD_NUMBERS), 7);
	}

	private long numbersKey(int cell) {
		return Chance.of(this.scenario.seed(), Chance.Purpose.NUMBERS, cell).next();
	}

	static String digits(long number, int width) {
		String digits = Long.toString(number);
		return "0".repeat(Math.max(0, width - digits.length())) + digits;
	}

	/** A set of numbers other than 0, in one array. */
	private static final class Claims {

		private final long[] table;

		Claims(long expected) {
			this.table = new long[(int) Math.min(1 << 28, Long.highestOneBit(Math.max(16, expected * 3 / 2)) * 2)];
		}

		boolean has(long key) {
			return this.table[place(key)] != 0;
		}

		void add(long key) {
			this.table[place(key)] = (key != 0) ? key : 1;
		}

		private int place(long key) {
			int mask = this.table.length - 1;
			int place = (int) key & mask;
			while (this.table[place] != 0 && this.table[place] != key) {
				place = place + 1 & mask;
			}
			return place;
		}

	}

}
