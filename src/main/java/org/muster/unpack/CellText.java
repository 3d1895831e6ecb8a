package org.muster.unpack;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.apache.poi.ss.usermodel.DateUtil;

/** The text of a number in a workbook. */
final class CellText {

	/** Above, a double does not hold every whole number. */
	private static final double EXACT = 1e15;

	private CellText() {
	}

	/**
	 * {@return the number without exponent; an ISO date where its format is one; with the
	 * zeros in front that a format of zeros shows}
	 * @param value as stored
	 * @param formatIndex of the cell's format
	 * @param format of the cell
	 * @param from1904 whether days are counted from 1904
	 */
	static String of(double value, int formatIndex, String format, boolean from1904) {
		if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
			return date(value, from1904);
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

	private static String date(double value, boolean from1904) {
		LocalDateTime time = DateUtil.getLocalDateTime(value, from1904, true);
		return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString()
				: time.toLocalDate() + " " + time.toLocalTime();
	}

}
