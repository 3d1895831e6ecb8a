package org.muster.unpack;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.DateUtil;

/** The text of a number in a workbook. */
final class CellText {

	/** Above, a double does not hold every whole number. */
	private static final double EXACT = 1e15;

	/** Texts in a format, such as the word for day. */
	private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");

	/** What stands in a format and is no part of a date. */
	private static final Pattern NO_PART = Pattern.compile("\\[[^\\]]*]|\"[^\"]*\"|\\\\.");

	private CellText() {
	}

	/**
	 * {@return the number without exponent; an ISO date where its format is one; with the
	 * zeros in front that a format of zeros shows; a date whose format shows no day, or
	 * no month, without it, since what is not shown may be of the program's making}
	 * @param value as stored
	 * @param formatIndex of the cell's format
	 * @param format of the cell
	 * @param from1904 whether days are counted from 1904
	 */
	static String of(double value, int formatIndex, String format, boolean from1904) {
		if (DateUtil.isADateFormat(formatIndex, LITERAL.matcher(format).replaceAll(""))
				&& DateUtil.isValidExcelDate(value)) {
			return date(value, format, from1904);
		}
		if (value == Math.rint(value) && Math.abs(value) < EXACT) {
			String digits = Long.toString((long) value);
			return isZeros(format) ? "0".repeat(Math.max(0, format.length() - digits.length())) + digits : digits;
		}
		return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
	}

	private static boolean isZeros(String format) {
		return !format.isEmpty() && format.chars().allMatch((character) -> character == '0');
	}

	private static String date(double value, String format, boolean from1904) {
		LocalDateTime time = DateUtil.getLocalDateTime(value, from1904, true);
		String shown = NO_PART.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
		if (shown.contains("y") && !shown.contains("d")) {
			return (shown.contains("m") ? "%02d/".formatted(time.getMonthValue()) : "") + time.getYear();
		}
		return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString()
				: time.toLocalDate() + " " + time.toLocalTime();
	}

}
