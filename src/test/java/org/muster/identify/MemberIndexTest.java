package org.muster.identify;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonReader;
import org.muster.model.FieldValues;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares with a search that looks at every row. */
class MemberIndexTest {

	private final MemberIndex.Hits hits = new MemberIndex.Hits();

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 17, 300, 4000 })
	void findsEveryRowThatSharesAKeyOnceAndInOrder(int size) {
		People people = new People(size, 10);
		List<FieldValues> citizens = people.crowd(size + 20);
		Members members = People.members(citizens.subList(0, size).stream().map(people::worn).toList());
		PackedPerson citizen = new PackedPerson();
		PersonReader reader = new PersonReader(members.syllables()::ofCitizen, People.PLACES, members.places());
		BlockingKeys keys = new BlockingKeys();
		int more = 0;
		int shared = 0;
		for (FieldValues one : citizens.subList(size / 4, Math.min(size / 4 + 800, citizens.size()))) {
			reader.read(one, citizen);
			keys.write(citizen);
			members.index().find(keys, this.hits);
			List<Integer> found = found();
			List<Integer> expected = sharing(keys, members.rows());
			assertThat(found).containsAll(expected).isSorted().doesNotHaveDuplicates();
			shared += expected.size();
			more += found.size() - expected.size();
		}
		assertThat(more).as("rows of other keys").isLessThanOrEqualTo(shared / 20 + 20);
		assertThat(shared).isGreaterThanOrEqualTo(size / 3);
	}

	@Test
	void findsNothingForNoKey() {
		Members members = People.members(new People(1, 10).crowd(100));
		BlockingKeys none = new BlockingKeys();
		none.write(new PackedPerson());
		members.index().find(none, this.hits);
		assertThat(found()).isEmpty();
	}

	@Test
	void takesNoMoreThanTheMemoryItMay() {
		int size = 20_000;
		Members members = People.members(new People(2, 90).crowd(size));
		assertThat(members.rows().size()).isEqualTo(2 * size);
		assertThat((double) members.bytes() / members.rows().size()).isLessThan(60);
	}

	private List<Integer> found() {
		List<Integer> found = new ArrayList<>();
		for (int at = 0; at < this.hits.size(); at++) {
			found.add(this.hits.row(at));
		}
		return found;
	}

	private static List<Integer> sharing(BlockingKeys keys, MemberRows rows) {
		List<Integer> sharing = new ArrayList<>();
		PackedPerson person = new PackedPerson();
		for (int row = 0; row < rows.size(); row++) {
			rows.read(row, person);
			if (keys.shared(BlockingKey.EACH, person) != 0) {
				sharing.add(row);
			}
		}
		return sharing;
	}

}
