package org.muster.standardise;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.muster.model.Field;
import org.muster.model.FieldValues;

import static org.assertj.core.api.Assertions.assertThat;

/** The laws that hold for any text, on generated cases; the seed is fixed. */
class StandardiserLawsTest {

	private static final int CASES = Boolean.getBoolean("muster.long") ? 100_000 : 5_000;

	private static final List<String> PIECES = List.of("Nguyễn", "văn", "THỊ", "H'", "Y", "Tr'hy", "\u00d0ức",
			"e\u0302", "\u0301", "\u0130", "\u200b", "\u00a0", " ", "  ", ",", " ,", "-", "/", ".", "'", "\u2019", "0",
			"00", "1", "25", "054", "1954", "012345", "30/02/1954", "1954-02-30", "21/7/54", "19926", "ngày", "tháng 7",
			"năm 1954", "Nam", "nữ", "Chính thức", "123456ab", "E+09", ".0", "Phú Thọ", "tỉnh", "xã", "\"", "\\",
			"\u0001", "\ud83d\ude00", "\ufb01", "\u1e9b\u0323", "XX", "\u0110");

	private final Standardiser standardiser = NightlyRules.standardiser();

	private final Random random = new Random(20251120);

	@Test
	void standardRecordStaysAsItIs() {
		for (int at = 0; at < CASES; at++) {
			FieldValues received = received();
			StandardRecord once = this.standardiser.standardise(received);
			StandardRecord twice = this.standardiser.standardise(once.standard());
			assertThat(twice.standard().toArray()).as("case %d", at).isEqualTo(once.standard().toArray());
			assertThat(twice.changes()).as("case %d", at).isEmpty();
		}
	}

	@Test
	void everyChangedTextIsInTheTrace() {
		for (int at = 0; at < CASES; at++) {
			FieldValues received = received();
			StandardRecord record = this.standardiser.standardise(received);
			for (Field field : record.held().isPresent() && record.memberNo().isEmpty() ? new Field[0]
					: Field.values()) {
				boolean changed = !received.get(field).equals(record.standard().get(field));
				assertThat(record.changes()).as("case %d", at)
					.filteredOn((change) -> change.rules().startsWith(field.column() + ":"))
					.map(Change::received)
					.isEqualTo(changed ? List.of(received.get(field)) : List.of());
			}
		}
	}

	@Test
	void digitsAreNeverInventedButLeadingZeros() {
		for (int at = 0; at < CASES; at++) {
			FieldValues received = received();
			FieldValues standard = this.standardiser.values(received);
			for (Field field : new Field[] { Field.NATIONAL_ID, Field.OLD_ID, Field.CARD_NUMBER, Field.PHONE }) {
				String before = digits(received.get(field)).replaceFirst("^0+", "");
				String after = digits(standard.get(field)).replaceFirst("^0+", "");
				boolean decimal = received.get(field).replaceAll("[\\p{Z}\\p{Cf}\\s]+$", "").endsWith(".0");
				boolean abroad = field == Field.PHONE && before.equals("84" + after);
				assertThat(abroad ? before.substring(2) : after).as("case %d", at)
					.isEqualTo(abroad ? after
							: (decimal && !after.equals(before)) ? before.substring(0, before.length() - 1) : before);
			}
		}
	}

	private FieldValues received() {
		String[] values = new String[Field.count()];
		for (int at = 0; at < values.length; at++) {
			values[at] = this.random.nextInt(4) == 0 ? anyText() : pieces();
		}
		return FieldValues.of(values);
	}

	private String pieces() {
		StringBuilder text = new StringBuilder();
		for (int left = this.random.nextInt(6); left > 0; left--) {
			text.append(PIECES.get(this.random.nextInt(PIECES.size()))).append(this.random.nextInt(3) == 0 ? " " : "");
		}
		return text.toString();
	}

	/** Any characters, half pairs and U+0000 rarely, or all records would be held. */
	private String anyText() {
		StringBuilder text = new StringBuilder();
		for (int left = this.random.nextInt(8); left > 0; left--) {
			int character = this.random.nextInt(0x10000);
			boolean unstorable = character == 0 || Character.isSurrogate((char) character);
			text.append((char) ((unstorable && this.random.nextInt(50) != 0) ? 'a' : character));
		}
		return text.toString();
	}

	private static String digits(String text) {
		return text.replaceAll("[^0-9]", "");
	}

}
