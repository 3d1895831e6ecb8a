package org.muster.quarantine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.muster.model.Field;
import org.muster.model.RecordKey;

/**
 * What a person corrected in a record.
 *
 * @param record which
 * @param values the right text of each corrected field, as it could have been received
 * @param correctedBy who
 */
public record Correction(RecordKey record, Map<Field, String> values, String correctedBy) {

	public Correction {
		values = Collections.unmodifiableMap(new EnumMap<>(values));
	}

}
