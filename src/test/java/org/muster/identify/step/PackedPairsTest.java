package org.muster.identify.step;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.muster.identify.Pair;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;

class PackedPairsTest {

	private static final FoundPairs.Citizen ONE = new FoundPairs.Citizen(7, "Nguyễn Thị Huệ", "1954-07-XX", "F");

	private static final FoundPairs.Citizen OTHER = new FoundPairs.Citizen(9, "", "", "");

	@Test
	void givesBackWhatWasPackedInItsOrder() {
		List<FoundPairs.Row> rows = List.of(row(ONE, 1, "old-id-confirmed", "", false),
				row(ONE, 2, "", "birth-year-digits", true), row(OTHER, 1, "", "", false));
		List<FoundPairs.Row> unpacked = new ArrayList<>();
		PackedPairs.unpack(PackedPairs.pack(rows), unpacked::add);
		assertThat(unpacked).isEqualTo(rows);
		assertThat(unpacked.get(0).citizen()).as("kept once").isSameAs(unpacked.get(1).citizen());
	}

	@Test
	void givesNothingBackOfABlockWithoutPairs() {
		List<FoundPairs.Row> unpacked = new ArrayList<>();
		PackedPairs.unpack(PackedPairs.pack(List.of()), unpacked::add);
		assertThat(unpacked).isEmpty();
	}

	@Test
	void takesANameOfAnyLength() {
		FoundPairs.Row row = row(new FoundPairs.Citizen(1, "ệ".repeat(70_000), "", ""), 1, "", "", false);
		List<FoundPairs.Row> unpacked = new ArrayList<>();
		PackedPairs.unpack(PackedPairs.pack(List.of(row)), unpacked::add);
		assertThat(unpacked).containsExactly(row);
	}

	private static FoundPairs.Row row(FoundPairs.Citizen citizen, int member, String rule, String veto,
			boolean isChosen) {
		return new FoundPairs.Row(citizen, new Pair(new RecordKey(3, member), "02505400000" + citizen.recordNo(),
				-1 + citizen.recordNo(), -member, rule, veto, false), isChosen);
	}

}
