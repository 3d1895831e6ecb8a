package org.muster.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.muster.model.FindingCode;

/** The words and numbers of one language. */
final class Words {

	private static final String BUNDLE = "text.report";

	private static final String FINDINGS = "text.findings";

	private static final String REVIEW = "text.review";

	private static final String FIELDS = "text.fields";

	private static final String RULES = "text.rules";

	private static final Pattern DECIMAL = Pattern.compile("(-?[0-9]{1,15}\\.[0-9]{1,8})( %)?");

	private static final Pattern LEVEL = Pattern.compile("([a-z-]+)=([a-z-]+)");

	private final Language language;

	private final ResourceBundle bundle;

	private final ResourceBundle findings;

	private final ResourceBundle review;

	private final ResourceBundle fields;

	private final ResourceBundle rules;

	private final NumberFormat numbers;

	Words(Language language) {
		this.language = language;
		this.bundle = bundle(BUNDLE, language);
		this.findings = bundle(FINDINGS, language);
		this.review = bundle(REVIEW, language);
		this.fields = bundle(FIELDS, language);
		this.rules = bundle(RULES, language);
		this.numbers = NumberFormat.getIntegerInstance(language.locale());
	}

	static ResourceBundle bundle(String name, Language language) {
		return ResourceBundle.getBundle(name, (language == Language.ENGLISH) ? Locale.ROOT : language.locale(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	Language language() {
		return this.language;
	}

	/**
	 * {@return a text; arguments stand for {0}, {1} ...}
	 */
	String text(String key, Object... arguments) {
		String pattern = this.bundle.getString(key);
		return (arguments.length == 0) ? pattern : new MessageFormat(pattern, this.language.locale()).format(arguments);
	}

	/**
	 * {@return the head of a column of a table}
	 */
	String column(String figure, String column) {
		String key = "column." + figure + "." + column;
		return this.bundle.getString(this.bundle.containsKey(key) ? key : "column." + column);
	}

	/**
	 * {@return the words for a code, or the code itself when there are none}
	 */
	String code(String kind, String code) {
		if (kind.equals("code") && this.findings.containsKey(code)) {
			return finding(code);
		}
		String key = kind + "." + code;
		if (kind.equals("reason") && this.review.containsKey(key)) {
			return this.review.getString(key);
		}
		if (kind.equals("field") && this.fields.containsKey(key)) {
			return this.fields.getString(key);
		}
		if (kind.equals("changes.rule") && this.rules.containsKey(code)) {
			return this.rules.getString(code);
		}
		return this.bundle.containsKey(key) ? this.bundle.getString(key) : code;
	}

	/**
	 * {@return what a table shows for a text: the words for it, if there are any}
	 * @param figure the key of the table
	 * @param column the column
	 * @param text as the report has it
	 */
	String cell(String figure, String column, String text) {
		if (text.isEmpty()) {
			String none = code("empty", column);
			return none.equals(column) ? "" : none;
		}
		if (figure.equals("control-totals") && text.matches("[0-9]{1,15}")) {
			return number(Long.parseLong(text));
		}
		if (column.equals("evidence")) {
			return evidence(text);
		}
		if (column.equals("syllables")) {
			return DECIMAL.matcher(text)
				.replaceAll((share) -> decimal(share.group()))
				.replace(" of ", " " + text("syllables.of") + " ");
		}
		String word = code(figure + "." + column, text);
		if (word.equals(text)) {
			word = code(column, code("code", text));
		}
		return decimal(word);
	}

	/** Comparisons with the level at which two persons agree, as review names both. */
	private String evidence(String text) {
		return LEVEL.matcher(text)
			.replaceAll((one) -> review("comparison", one.group(1)) + ": " + review("level", one.group(2)) + ";")
			.replaceFirst(";$", "");
	}

	private String review(String kind, String code) {
		String key = kind + "." + code;
		return this.review.containsKey(key) ? this.review.getString(key) : code;
	}

	/** What was found, and how grave that is. */
	private String finding(String code) {
		String severity = FindingCode.ofKey(code).map((known) -> text("severity." + known.severity().key())).orElse("");
		String meaning = this.findings.getString(code);
		return severity.isEmpty() ? meaning : meaning + " (" + severity + ")";
	}

	String number(long number) {
		return this.numbers.format(number);
	}

	/**
	 * {@return a decimal number such as {@code 1234.50} or {@code 0.5 %} with the
	 * separators of the language; another text as it is}
	 */
	String decimal(String text) {
		Matcher parts = DECIMAL.matcher(text);
		if (!parts.matches()) {
			return text;
		}
		BigDecimal number = new BigDecimal(parts.group(1));
		NumberFormat decimals = NumberFormat.getNumberInstance(this.language.locale());
		decimals.setMinimumFractionDigits(number.scale());
		decimals.setMaximumFractionDigits(number.scale());
		return decimals.format(number) + text.substring(parts.end(1));
	}

	/**
	 * {@return a share in percent with two decimals, rounded down, so that 100 is all}
	 */
	String share(long part, long whole) {
		if (whole == 0) {
			return "–";
		}
		NumberFormat percent = NumberFormat.getNumberInstance(this.language.locale());
		percent.setMinimumFractionDigits(2);
		BigDecimal share = BigDecimal.valueOf(part)
			.multiply(BigDecimal.valueOf(100))
			.divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN);
		return percent.format(share) + " %";
	}

	/**
	 * {@return a duration such as {@code 1 h 02 min}, {@code 3 min 05 s} or
	 * {@code 0.42 s}}
	 */
	String duration(long milliseconds) {
		Duration duration = Duration.ofMillis(milliseconds);
		if (duration.toHours() > 0) {
			return "%d h %02d min".formatted(duration.toHours(), duration.toMinutesPart());
		}
		if (duration.toMinutes() > 0) {
			return "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
		}
		return String.format(this.language.locale(), "%.2f s", milliseconds / 1000.0);
	}

	/**
	 * {@return an instant of ISO 8601 in UTC, easier to read}
	 */
	String time(String instant) {
		return (instant.length() < 19) ? instant : instant.substring(0, 19).replace('T', ' ') + " UTC";
	}

}
