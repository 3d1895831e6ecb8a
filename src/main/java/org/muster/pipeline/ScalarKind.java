package org.muster.pipeline;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a single value of a job definition may be.
 *
 * @param <T> what the value is in the program
 * @param expected the range, in words that follow "must be"
 * @param example a value of this kind
 * @param reader gives nothing for a text that is not of this kind
 * @param refusal says of such a text what is wrong and what to do
 */
record ScalarKind<T>(String expected, String example, Function<String, Optional<T>> reader,
		BiFunction<ScalarKind<T>, String, String> refusal) {

	private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,15})?");

	private static final Pattern PERCENTAGE = Pattern.compile("\\d{1,3}(\\.\\d{1,10})?%");

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

	private static final LocalDate FIRST_DATE = LocalDate.of(2000, 1, 1);

	private static final LocalDate LAST_DATE = LocalDate.of(2099, 12, 31);

	/** A name that can stand in a file name and on a command line. */
	static final ScalarKind<String> JOB_NAME = open(
			"a name of at most 63 small letters a-z, digits and hyphens that begins with a letter or digit",
			"nightly-import", (text) -> Optional.of(text).filter(ScalarKind::isName));

	/** Likewise. */
	static final ScalarKind<String> CAMPAIGN = open(JOB_NAME.expected(), "id-2025", JOB_NAME.reader());

	/** A day. */
	static final ScalarKind<LocalDate> DATE = open("a date from " + FIRST_DATE + " to " + LAST_DATE, "2025-11-20",
			ScalarKind::date);

	/** A yes or no. */
	static final ScalarKind<Boolean> FLAG = open("true or false", "true", (text) -> switch (text) {
		case "true" -> Optional.of(true);
		case "false" -> Optional.of(false);
		default -> Optional.empty();
	});

	/** A probability that is neither impossible nor certain. */
	static final ScalarKind<Double> PROBABILITY = open("a number above 0 and below 1", "0.9999",
			(text) -> decimal(text).filter((value) -> value > 0 && value < 1));

	/** A tolerated share of mistakes. */
	static final ScalarKind<Double> RATE = open(PROBABILITY.expected(), "0.00001", PROBABILITY.reader());

	/** A lead in bits of match weight. */
	static final ScalarKind<Double> BITS = open("a number of bits, 0 or more", "7",
			(text) -> decimal(text).filter((value) -> value >= 0));

	/** A part of the whole; the value is a fraction from 0 to 1. */
	static final ScalarKind<Double> PERCENT = open("a percentage from 0% to 100%", "0.5%", ScalarKind::fraction);

	/** A number of records. */
	static final ScalarKind<Long> COUNT = open("a whole number from 0 to 999999999", "0",
			(text) -> Optional.of(text).filter((digits) -> digits.matches("\\d{1,9}")).map(Long::valueOf));

	/** What stands between two fields. */
	static final ScalarKind<String> DELIMITER = open(
			"tab, detect, or 1 to 4 ASCII characters that are no letter, digit, quote or line end", "\",\"",
			ScalarKind::delimiter);

	/** What stands around a field. */
	static final ScalarKind<String> QUOTE = open("\"'\", '\"', none or detect", "'\"'",
			(text) -> Optional.of(text).filter(List.of("\"", "'", "none", "detect")::contains));

	/** A single character with a meaning. */
	static final ScalarKind<Character> MARK = open("one ASCII character that is no letter, digit or space", "\"#\"",
			(text) -> Optional.of(text).filter((one) -> one.length() == 1 && isMark(one)).map((one) -> one.charAt(0)));

	/** A size that a limit may have. */
	static final ScalarKind<Long> SIZE = open("a whole number from 1 to 999999999999", "1000000",
			(text) -> Optional.of(text).filter((digits) -> digits.matches("[1-9]\\d{0,11}")).map(Long::valueOf));

	/**
	 * {@return the kind of a SHA-256}
	 */
	static ScalarKind<String> hash() {
		return open("64 hexadecimal digits", "e3b0c442...",
				(text) -> Optional.of(text).filter((digits) -> digits.matches("[0-9a-fA-F]{64}")));
	}

	/** A path, relative or not. */
	static final ScalarKind<Path> FILE = open("the path of a file", "../data/members.csv", ScalarKind::path);

	/** The name of an organisation. */
	static final ScalarKind<String> ORGANISATION = open("the name of an organisation",
			"\"\u0110\u1ea3ng b\u1ed9 x\u00e3 A\"",
			(text) -> Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC)).filter((name) -> !name.isBlank()));

	/** The text of a column's header, in Unicode form NFC. */
	static final ScalarKind<String> HEADER = open("the text of a header", "\"Full name\"",
			(text) -> Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC))
				.filter((header) -> !header.isBlank()));

	/**
	 * {@return the kind of which only these values are}
	 * @param noun what one of them is called
	 * @param values what each word stands for
	 */
	static <T> ScalarKind<T> closed(String noun, Map<String, T> values) {
		String words = String.join(", ", new TreeSet<>(values.keySet()));
		return new ScalarKind<>("one of " + words, values.keySet().iterator().next(),
				(text) -> Optional.ofNullable(values.get(text)), (kind, text) -> unknown(noun, text, values.keySet()));
	}

	/**
	 * {@return the kind of which only these values are}
	 * @param noun what one of them is called
	 * @param values in an order of which the first is the example
	 * @param key the word for a value
	 */
	static <T> ScalarKind<T> closed(String noun, List<T> values, Function<T, String> key) {
		Map<String, T> byKey = new LinkedHashMap<>();
		values.forEach((value) -> byKey.put(key.apply(value), value));
		return closed(noun, byKey);
	}

	/**
	 * {@return that a word is not known, with the nearest known word and all of them}
	 */
	static String unknown(String noun, String word, Collection<String> known) {
		return "no %s is called %s;%s known: %s".formatted(noun, Problems.quote(word), Nearest.question(word, known),
				String.join(", ", new TreeSet<>(known)));
	}

	/**
	 * {@return whether this is a name in the sense of {@link #JOB_NAME}}
	 */
	static boolean isName(String text) {
		return NAME.matcher(text).matches();
	}

	/**
	 * {@return what is wrong with a text that the reader refuses, and the cure}
	 */
	String refuse(String text) {
		return this.refusal.apply(this, text);
	}

	/**
	 * {@return what is wrong with what is no text at all, and the cure}
	 * @param state what is there, such as {@code is a list}
	 */
	String refuseState(String state) {
		return "must be %s but %s; write it as %s".formatted(this.expected, state, this.example);
	}

	static <T> ScalarKind<T> open(String expected, String example, Function<String, Optional<T>> reader) {
		return new ScalarKind<>(expected, example, reader,
				(kind, text) -> kind.refuseState("is " + Problems.quote(text)));
	}

	private static Optional<String> delimiter(String text) {
		return switch (text) {
			case "tab" -> Optional.of("\t");
			case "detect" -> Optional.of(text);
			default -> Optional.of(text).filter((marks) -> marks.length() <= 4 && isMark(marks));
		};
	}

	private static boolean isMark(String text) {
		return !text.isEmpty() && text.chars()
			.allMatch((mark) -> mark > ' ' && mark < 0x7F && !Character.isLetterOrDigit(mark) && mark != '"');
	}

	private static Optional<LocalDate> date(String text) {
		try {
			LocalDate date = LocalDate.parse(text);
			return Optional.of(date).filter((day) -> !day.isBefore(FIRST_DATE) && !day.isAfter(LAST_DATE));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Double> decimal(String text) {
		return Optional.of(text).filter((digits) -> DECIMAL.matcher(digits).matches()).map(Double::valueOf);
	}

	private static Optional<Double> fraction(String text) {
		if (!PERCENTAGE.matcher(text).matches()) {
			return Optional.empty();
		}
		BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1));
		return Optional.of(percent.movePointLeft(2).doubleValue()).filter((fraction) -> fraction <= 1);
	}

	private static Optional<Path> path(String text) {
		if (text.isBlank() || text.codePoints().anyMatch(Character::isISOControl)) {
			return Optional.empty();
		}
		try {
			Path path = Path.of(text);
			return Optional.of(path).filter((one) -> isFileName(one.getFileName()));
		}
		catch (InvalidPathException ex) {
			return Optional.empty();
		}
	}

	private static boolean isFileName(@Nullable Path name) {
		return name != null && !name.toString().equals(".") && !name.toString().equals("..");
	}

}
