package org.muster.model;

import java.util.Arrays;

/**
 * One text for each {@link Field}; a missing one is the empty string. Immutable.
 */
public final class FieldValues {

	private final String[] values;

	private FieldValues(String[] values) {
		this.values = values;
	}

	/**
	 * Takes values in the order of the fields.
	 * @param values one for each field; not copied, so never to be changed afterwards
	 * @return the values
	 * @throws IllegalArgumentException if their number is not that of the fields
	 */
	public static FieldValues of(String[] values) {
		if (values.length != Field.count()) {
			throw new IllegalArgumentException("expected " + Field.count() + " values but got " + values.length);
		}
		return new FieldValues(values);
	}

	/**
	 * {@return the value of a field, the empty string when it is missing}
	 */
	public String get(Field field) {
		return this.values[field.ordinal()];
	}

	/**
	 * {@return whether the field has a value}
	 */
	public boolean has(Field field) {
		return !get(field).isEmpty();
	}

	/**
	 * {@return a copy with another value for one field}
	 */
	public FieldValues with(Field field, String value) {
		String[] copy = this.values.clone();
		copy[field.ordinal()] = value;
		return new FieldValues(copy);
	}

	/**
	 * {@return the values in the order of the fields, a copy}
	 */
	public String[] toArray() {
		return this.values.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof FieldValues that && Arrays.equals(this.values, that.values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.values);
	}

	/**
	 * {@return the number of filled fields; never a value, since logs are read}
	 */
	@Override
	public String toString() {
		return Arrays.stream(this.values).filter((value) -> !value.isEmpty()).count() + " filled fields";
	}

}
