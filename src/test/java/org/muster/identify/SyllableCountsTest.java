package org.muster.identify;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.person.NameComparison;
import org.muster.link.person.NameLevel;
import org.muster.link.person.PackedPerson;
import org.muster.link.person.SyllableCounts;
import org.muster.model.Field;

import static org.assertj.core.api.Assertions.assertThat;

class SyllableCountsTest {

	/** An, Anh, Hùng and Hưng are names that many have; An is a hundred times Ân. */
	private final NameComparison names = new NameComparison(counts());

	private static SyllableCounts counts() {
		SyllableCounts counts = new SyllableCounts();
		add(counts, "Nguyễn Văn An", 500);
		add(counts, "Nguyễn Văn Anh", 40);
		add(counts, "Nguyễn Văn Hùng", 300);
		add(counts, "Nguyễn Văn Hưng", 200);
		add(counts, "Nguyễn Văn Ân", 4);
		add(counts, "Nguyễn Văn Hùn", 2);
		add(counts, "Nguyễn Văn Dũng", 3);
		add(counts, "Nguyễn Văn Dủng", 2);
		return counts;
	}

	private static void add(SyllableCounts counts, String name, int times) {
		for (int time = 0; time < times; time++) {
			counts.add(named(name));
		}
	}

	private static PackedPerson named(String name) {
		return People.packed(People.person(Field.FULL_NAME, name));
	}

	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource(textBlock = """
			# both are names that many have: twins may be called so
			Nguyễn Văn An,   Nguyễn Văn Anh,  ONE_LETTER_OTHER
			Lê Văn An,       Lê Văn Anh,      ONE_LETTER_OTHER
			Nguyễn Văn Hùng, Nguyễn Văn Hưng, MARK_OTHER

			# one is too rare, or nobody has it
			Nguyễn Văn Hùng, Nguyễn Văn Hùn,  ONE_SLIP
			Nguyễn Văn Hùng, Nguyễn Văn Hùnk, ONE_SLIP
			Nguyễn Văn An,   Nguyễn Văn Ân,   MARK_DIFFERS
			Nguyễn Văn Dũng, Nguyễn Văn Dủng, MARK_DIFFERS
			Nguyễn Văn Hùng, Nguyễn Văn Hủng, MARK_DIFFERS

			# a space in the wrong place is always a slip
			Nguyễn Văn An,   Nguyễn VănAn,    ONE_SLIP
			Nguyễn Văn An,   Nguyễn Văn An,   EXACT
			""")
	void tellsASlipFromAnotherName(String one, String other, NameLevel level) {
		assertThat(this.names.of(named(one), named(other))).isEqualTo(level);
		assertThat(this.names.of(named(other), named(one))).as("turned round").isEqualTo(level);
	}

}
