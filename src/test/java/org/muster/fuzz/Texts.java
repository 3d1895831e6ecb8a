package org.muster.fuzz;

import java.util.List;

/**
 * Texts of any kind: those of members, pieces of them, any characters, very long ones.
 */
public final class Texts {

	private static final List<String> CELLS = Samples.cells();

	private static final List<String> PIECES = List.of("Nguyễn", "văn", "THỊ", "Vũ", "LÊ", "Hoµ", "NguyÔn", "V¨n",
			"Leâ", "Tr\u00aan", "Ðức", "e\u0302", "\u0301", "\u0323", "\u031b", "\u0130", "\u0131", "\u00df", "\u200b",
			"\u200d", "\u00ad", "\ufeff", "\u00a0", "\u3000", "\u2028", "\u0085", " ", "  ", "\t", "\n", ",", " ,", ";",
			" - ", "-", "\u2013", "/", "//", ".", "...", "'", "\u2019", "(", ")", "0", "00", "1", "12", "25", "054",
			"1954", "012345678901", "30/02/1954", "1954-02-30", "21/7/54", "19926", "44197", "1.5E+11", "\u0661\u0662",
			"\uff11", "\u00b2", "ngày", "tháng 7", "năm 1954", "Nam", "nữ", "Chính thức", "123456ab", "E+09", ".0",
			"Phú Thọ", "tỉnh", "TP.", "xã", "Bà Rịa - Vũng Tàu", "Việt Nam", "cũ", "Kinh", "Không", "10/10", "12/12",
			"lớp", "ĐH", "|", "\"", "\\", "\u0001", "\u0002", "\ud83d\ude00", "\ud835\udc00", "\ufb01", "\u1e9b\u0323",
			"\uac01", "\u1100\u1161", "\u05d0", "XX", "Đ", "\u01c5", "\u0149");

	private Texts() {
	}

	/**
	 * {@return any text}
	 */
	public static String any(Chance chance) {
		StringBuilder text = new StringBuilder();
		if (chance.oneIn(3)) {
			text.append(chance.pick(CELLS));
		}
		for (int left = chance.mostlySmall(0, 12); left > 0; left--) {
			hit(text, chance);
		}
		if (chance.oneIn(60)) {
			lengthen(text, chance);
		}
		return text.toString();
	}

	private static void hit(StringBuilder text, Chance chance) {
		int at = chance.below(text.length() + 1);
		switch (chance.below(9)) {
			case 0, 1, 2 -> text.insert(at, chance.pick(PIECES));
			case 3 -> text.append(chance.pick(PIECES)).append(' ');
			case 4 -> text.insert(at, (char) chance.below(0x10000));
			case 5 -> text.insert(at, (char) chance.below(chance.pick(0x80, 0x180, 0x400, 0x2100)));
			case 6 -> text.setLength(at);
			case 7 -> text.append(chance.pick(CELLS));
			default -> {
				if (at < text.length()) {
					char character = text.charAt(at);
					text.setCharAt(at, Character.isUpperCase(character) ? Character.toLowerCase(character)
							: Character.toUpperCase(character));
				}
			}
		}
	}

	/** As long as a field may be. */
	private static void lengthen(StringBuilder text, Chance chance) {
		String piece = chance.oneIn(2) ? chance.pick(PIECES) + chance.pick("", " ", ",", ", ")
				: chance.pick(PIECES) + chance.pick(PIECES) + chance.pick(PIECES);
		int most = chance.mostlySmall(100, 32_767);
		while (text.length() + piece.length() <= most) {
			text.append(piece);
		}
	}

}
