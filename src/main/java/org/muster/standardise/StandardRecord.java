package org.muster.standardise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Finding;
import org.muster.model.FindingCode;
import org.muster.model.PlaceCodes;

/**
 * One record in standard form, with all that was found on the way.
 *
 * @param standard the standard values; all empty when the record is unreadable
 * @param nameKey the full name folded for comparison
 * @param places today's units of its places
 * @param memberNo 13 letters and digits; empty when the record is unreadable
 * @param findings what the checks said, what holds the record first
 * @param changes the changed fields, in the order of {@link Field}
 */
public record StandardRecord(FieldValues standard, String nameKey, PlaceCodes places, String memberNo,
		List<Finding> findings, List<Change> changes) {

	public StandardRecord {
		findings = List.copyOf(findings);
		changes = List.copyOf(changes);
	}

	/**
	 * {@return the record of a text that the database cannot store}
	 */
	static StandardRecord unreadable(Field field) {
		String[] empty = new String[Field.count()];
		Arrays.fill(empty, "");
		List<Finding> findings = List.of(new Finding(FindingCode.RECORD_UNREADABLE, field));
		return new StandardRecord(FieldValues.of(empty), "", PlaceCodes.NONE, "", findings, List.of());
	}

	/**
	 * {@return the first finding that holds the record, or empty when it goes on}
	 */
	public Optional<FindingCode> held() {
		for (Finding finding : this.findings) {
			if (finding.code().isHolding()) {
				return Optional.of(finding.code());
			}
		}
		return Optional.empty();
	}

}
