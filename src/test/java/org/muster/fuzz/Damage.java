package org.muster.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way in which bytes go wrong. A new one is a constant here. */
public enum Damage {

	BIT_FLIPPED {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			byte[] hit = bytes.clone();
			hit[chance.below(hit.length)] ^= (byte) (1 << chance.below(8));
			return hit;
		}
	},

	BYTE_REPLACED {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			byte[] hit = bytes.clone();
			hit[chance.below(hit.length)] = chance.bytes(1)[0];
			return hit;
		}
	},

	BYTES_INSERTED {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			return inserted(bytes, chance.below(bytes.length + 1), chance.bytes(chance.mostlySmall(1, 64)));
		}
	},

	NULS_INSERTED {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			return inserted(bytes, chance.below(bytes.length + 1), new byte[chance.mostlySmall(1, 5000)]);
		}
	},

	BLOCK_REMOVED {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			int from = chance.below(bytes.length);
			int to = from + chance.mostlySmall(1, bytes.length - from);
			return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
		}
	},

	BLOCK_REPEATED {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			int from = chance.below(bytes.length);
			byte[] block = Arrays.copyOfRange(bytes, from, from + chance.mostlySmall(1, bytes.length - from));
			int times = chance.mostlySmall(1, Math.min(2000, 1 + MOST / block.length));
			return inserted(bytes, from, repeated(block, times));
		}
	},

	SPLICED {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			int from = chance.below(other.length + 1);
			return joined(Arrays.copyOf(bytes, chance.below(bytes.length + 1)),
					Arrays.copyOfRange(other, from, other.length));
		}
	},

	CUT_OFF {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			return Arrays.copyOf(bytes, chance.below(bytes.length));
		}
	},

	STORM {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			ByteArrayOutputStream storm = new ByteArrayOutputStream();
			for (int left = chance.mostlySmall(1, 400); left > 0; left--) {
				storm.writeBytes(text(chance.pick(SIGNS)));
			}
			return inserted(bytes, chance.below(bytes.length + 1), storm.toByteArray());
		}
	},

	SIGN_REPLACED {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			byte[] hit = bytes.clone();
			byte from = hit[chance.below(hit.length)];
			byte to = text(chance.pick(SIGNS))[0];
			for (int at = 0; at < hit.length; at++) {
				hit[at] = (hit[at] == from) ? to : hit[at];
			}
			return hit;
		}
	},

	LONG_LINE {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			byte[] piece = chance.oneIn(2) ? text(chance.pick(WORDS)) : chance.bytes(1);
			return inserted(bytes, chance.below(bytes.length + 1), repeated(piece, chance.mostlySmall(10, 60_000)));
		}
	},

	MANY_COLUMNS {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			String cell = chance.pick("", "a", "\u00ea", "\"x\"", "H\u1ecd t\u00ean") + chance.pick(",;\t|");
			return inserted(bytes, chance.oneIn(2) ? 0 : chance.below(bytes.length + 1),
					repeated(text(cell), chance.mostlySmall(100, 30_000)));
		}
	},

	NO_CHARACTER {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			byte[] none = HEX.parseHex(chance.pick(NO_CHARACTERS));
			return inserted(bytes, chance.oneIn(4) ? 0 : chance.below(bytes.length + 1),
					repeated(none, chance.mostlySmall(1, 20)));
		}
	},

	WORD_INSERTED {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			return inserted(bytes, chance.below(bytes.length + 1), text(chance.pick(WORDS)));
		}
	},

	NUMBER_REPLACED {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			String text = new String(bytes, StandardCharsets.ISO_8859_1);
			Matcher digits = NUMBER.matcher(text);
			if (!digits.find(chance.below(bytes.length))) {
				return bytes;
			}
			String number = chance.pick(NUMBERS);
			return (text.substring(0, digits.start()) + number + text.substring(digits.end()))
				.getBytes(StandardCharsets.ISO_8859_1);
		}
	},

	ELEMENT_REPEATED {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			String text = new String(bytes, StandardCharsets.ISO_8859_1);
			Matcher element = ELEMENT.matcher(text);
			if (!element.find(chance.below(bytes.length))) {
				return bytes;
			}
			int times = chance.oneIn(3) ? 0 : chance.mostlySmall(2, 3000);
			return (text.substring(0, element.start()) + element.group().repeat(times) + text.substring(element.end()))
				.getBytes(StandardCharsets.ISO_8859_1);
		}
	},

	INTEGER_REPLACED {
		@Override
		byte[] of(byte[] bytes, byte[] other, Chance chance) {
			byte[] hit = bytes.clone();
			long value = chance.oneIn(2) ? (1L << chance.below(33)) - chance.below(3) : chance.below(300);
			int at = chance.mostlySmall(0, hit.length - 1);
			for (int left = chance.pick(1, 2, 4); left > 0 && at < hit.length; left--) {
				hit[at++] = (byte) value;
				value >>= 8;
			}
			return hit;
		}
	};

	/** No case is larger, so that many can be tried. */
	static final int MOST = 1 << 20;

	private static final java.util.HexFormat HEX = java.util.HexFormat.of();

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	/** Of XML, without others in it. */
	private static final Pattern ELEMENT = Pattern.compile("<(\\w+)[^<>]*(/>|>[^<]*</\\1>)");

	private static final List<String> SIGNS = List.of("\"", "\"\"", "'", ",", ";", "\t", "|", "\n", "\r", "\r\n", "\\",
			"#", " ", "\"\n", ",\"", "\",", "<", ">", ":", "-", "[", "{", "&", "*", "\u0000");

	private static final List<String> NUMBERS = List.of("0", "-1", "1", "7", "255", "65535", "65536", "16384",
			"1048576", "2147483647", "2147483648", "4294967295", "-2147483648", "9223372036854775808", "1e308",
			"1E-400", "NaN", "0.1", "00", "99999999999999999999999", "x");

	private static final List<String> WORDS = List.of("H\u1ecd v\u00e0 t\u00ean", "Ng\u00e0y sinh",
			"Nguy\u1ec5n V\u0103n An ", "V\u0169 ", "L\u00ea,", "\ufeff", "Hoµ ", "NguyÔn V¨n ", "21/07/1954",
			"a\u0301", "e\u0302\u0323", "\u200b", "\u00a0", "\u2028", "\u0085", "\ud83d\ude00", "&amp;", "&#0;",
			"&#xD800;", "<!DOCTYPE a>", "<c r=\"ZZZZZZZ1\"><v>1</v></c>", "<c t=\"s\"><v>", "<row r=\"-1\">", "</row>",
			"<![CDATA[", "sources:\n", "? ", "<<: ", "!!java ", "*columns ", "&columns ", "\"\\ud800\"", "- ", "{a: b}",
			"\n---\n", "T\u1ed5ng c\u1ed9ng");

	private static final List<String> NO_CHARACTERS = List.of("ff", "fe", "c0af", "eda080", "edbfbf", "f4908080", "c3",
			"e1bb", "f09f98", "00d8", "d800", "fffe", "feff", "efbbbf", "80", "1a", "7f", "02", "efbfbd", "efbfbe");

	abstract byte[] of(byte[] bytes, byte[] other, Chance chance);

	/**
	 * {@return the bytes with one damage or several}
	 * @param other bytes of another sample
	 */
	public static byte[] any(byte[] bytes, byte[] other, Chance chance) {
		byte[] hit = bytes;
		for (int left = chance.mostlySmall(1, 12); left > 0; left--) {
			Damage damage = chance.pick(values());
			hit = (hit.length == 0) ? other : damage.of(hit, other, chance);
			hit = (hit.length > MOST) ? Arrays.copyOf(hit, MOST) : hit;
		}
		return hit;
	}

	/**
	 * {@return the bytes of XML that is still XML, with one damage or several}
	 */
	public static byte[] xml(byte[] bytes, Chance chance) {
		byte[] hit = bytes;
		for (int left = chance.mostlySmall(1, 12); left > 0; left--) {
			Damage damage = chance.oneIn(2) ? NUMBER_REPLACED : ELEMENT_REPEATED;
			hit = damage.of(hit, hit, chance);
		}
		return hit;
	}

	/**
	 * {@return the bytes with damage after the first line}
	 * @param other bytes of another sample
	 */
	public static byte[] belowHeader(byte[] bytes, byte[] other, Chance chance) {
		int end = 0;
		while (end < bytes.length && bytes[end] != '\n') {
			end++;
		}
		byte[] records = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
		return (records.length == 0) ? bytes : joined(Arrays.copyOf(bytes, end + 1), any(records, other, chance));
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] repeated(byte[] piece, int times) {
		byte[] all = new byte[piece.length * times];
		for (int at = 0; at < all.length; at++) {
			all[at] = piece[at % piece.length];
		}
		return all;
	}

	private static byte[] inserted(byte[] bytes, int at, byte[] piece) {
		return joined(Arrays.copyOf(bytes, at), piece, Arrays.copyOfRange(bytes, at, bytes.length));
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

}
