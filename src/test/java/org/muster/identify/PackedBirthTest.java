package org.muster.identify;

import org.junit.jupiter.api.Test;

import org.muster.model.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class PackedBirthTest {

	@Test
	void givesEveryDateBack() {
		assertThat(PackedBirth.pack(0)).isZero();
		assertThat(PackedBirth.unpack(0)).isZero();
		for (int year = 1800; year <= 2300; year++) {
			for (int month = 0; month <= 12; month++) {
				for (int day = 0; day <= ((month == 0) ? 0 : 31); day++) {
					int birth = year << 9 | month << 5 | day;
					int packed = PackedBirth.pack(birth);
					assertThat(packed).isBetween(1, PackedBirth.MASK);
					assertThat(PackedBirth.unpack(packed)).isEqualTo(birth);
				}
			}
		}
		assertThat(PackedBirth.unpack(PackedBirth.pack(new PartialDate(2199, 12, 31).packed())))
			.isEqualTo(new PartialDate(2199, 12, 31).packed());
	}

}
