package org.muster.link.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SyllablesTest {

	private final Syllables syllables = new Syllables();

	@ParameterizedTest(name = "{0} and {1}")
	@CsvSource(textBlock = """
			# one,  other,  same text, same sound, same without marks
			HOÀ,    hoà,    true,      true,       true
			hoà,    hòa,    false,     true,       true
			thúy,   thuý,   false,     true,       true
			lý,     lí,     false,     true,       true
			mỹ,     mĩ,     false,     true,       true
			quý,    quí,    false,     true,       true
			ly,     li,     false,     true,       true
			y,      i,      false,     false,      false
			thúy,   thúi,   false,     false,      false
			hay,    hai,    false,     false,      false
			hùng,   hưng,   false,     false,      true
			hùng,   húng,   false,     false,      true
			đan,    dan,    false,     false,      true
			hùng,   hùn,    false,     false,      false
			""")
	void tellsByNumbersWhatIsAlike(String one, String other, boolean text, boolean sound, boolean folded) {
		Syllable left = this.syllables.ofMember(one);
		Syllable right = this.syllables.ofCitizen(other);
		assertThat(left.text() == right.text()).isEqualTo(text);
		assertThat(left.sound() == right.sound()).isEqualTo(sound);
		assertThat(left.folded() == right.folded()).isEqualTo(folded);
		assertThat(left.hash() == right.hash()).isEqualTo(folded).isEqualTo(left.key().equals(right.key()));
	}

	@ParameterizedTest
	@CsvSource({ "An, false", "Văn, true", "Đan, true", "Dan, false", "Ly, false", "Lý, true", "Quy, false" })
	void tellsWhetherASyllableHasMarks(String written, boolean marked) {
		assertThat(this.syllables.ofMember(written).isMarked()).isEqualTo(marked);
	}

	@Test
	void numbersTheSyllablesOfMembersFromZero() {
		for (String written : List.of("An", "AN", "văn", "An", "Vân")) {
			this.syllables.ofMember(written);
		}
		Syllable[] all = this.syllables.toArray();
		assertThat(all).extracting(Syllable::text).containsExactly(0, 1, 2);
		assertThat(all[1]).isEqualTo(this.syllables.ofCitizen("VĂN"));
	}

	@Test
	void forgetsCitizensBeyondALimitButNoMember() {
		Syllable known = this.syllables.ofMember("Hoa");
		for (int at = 0; at < 200_000; at++) {
			this.syllables.ofCitizen("x" + at);
		}
		Set<Integer> numbers = new HashSet<>();
		for (int round = 0; round < 10; round++) {
			Syllable forgotten = this.syllables.ofCitizen("zanzibar");
			assertThat(
					numbers.add(forgotten.text()) && numbers.add(forgotten.sound()) && numbers.add(forgotten.folded()))
				.as("equal to nothing, not even to itself")
				.isTrue();
		}
		assertThat(numbers).allMatch((number) -> number < 0);
		assertThat(this.syllables.ofCitizen("HOA")).as("still a member's").isEqualTo(known);
		assertThat(this.syllables.ofCitizen("Hòa").folded()).as("a member's but for the marks")
			.isEqualTo(known.folded());
		assertThat(this.syllables.ofMember("zanzibar")).isEqualTo(this.syllables.ofMember("ZANZIBAR"))
			.extracting(Syllable::text)
			.isEqualTo(this.syllables.toArray().length - 1);
	}

	@Test
	void isTheSameForAllThreads() {
		List<Syllable> seen = IntStream.range(0, 20_000)
			.parallel()
			.mapToObj((at) -> (at % 2 == 0) ? this.syllables.ofMember("x" + at % 500)
					: this.syllables.ofCitizen("X" + at % 500))
			.toList();
		assertThat(new HashSet<>(seen)).hasSize(500);
		assertThat(this.syllables.toArray()).hasSize(500);
	}

}
