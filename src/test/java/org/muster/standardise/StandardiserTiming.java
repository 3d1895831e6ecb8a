package org.muster.standardise;

import java.lang.management.ManagementFactory;

import org.muster.model.Field;
import org.muster.model.FieldValues;

/**
 * Run by hand: how much time of one core a million records take. Half of them need rules,
 * half are standard already.
 */
final class StandardiserTiming {

	private static final String[] SURNAMES = { "NGUYỄN", "Trần", "Lê", "PHẠM", "Hoàng" };

	private static final String[] GIVEN = { "AN", "Bình", "Cường", "DŨNG", "Đức", "Hạnh", "Khánh" };

	private StandardiserTiming() {
	}

	public static void main(String[] args) {
		FieldValues[] records = new FieldValues[5_000];
		for (int at = 0; at < records.length; at++) {
			records[at] = record(at);
		}
		Standardiser standardiser = NightlyRules.standardiser();
		for (int round = 0; round < 6; round++) {
			long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			long length = 0;
			for (int at = 0; at < 1_000_000; at++) {
				length += standardiser.standardise(records[at % records.length]).changes().size();
			}
			System.out.printf("1,000,000 records in %.2f s of one core, %d changes%n",
					(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9, length);
		}
	}

	private static FieldValues record(int at) {
		String place = "Xã Số %d, Huyện %d, Tỉnh Phú Thọ".formatted(at % 300, at % 13);
		String name = "%s Văn %s".formatted(SURNAMES[at % 5], GIVEN[at % 7]);
		FieldValues record = NightlyRules.flawless()
			.with(Field.FULL_NAME, name)
			.with(Field.PROFILE_NUMBER, "%06d PT".formatted(at))
			.with(Field.CARD_NUMBER, "%08d".formatted(at))
			.with(Field.HOME_PLACE, place)
			.with(Field.RESIDENCE, "Số nhà %d, ".formatted(at) + place);
		return (at % 2 == 0) ? record
				: record.with(Field.BIRTH_DATE, "21/07/1954")
					.with(Field.ADMISSION_DATE, "3-2-1975")
					.with(Field.OFFICIAL_DATE, "03.02.1976")
					.with(Field.GENDER, "Nam")
					.with(Field.NATIONAL_ID, "25054012345")
					.with(Field.STATUS, "Chính thức");
	}

}
