package org.muster.model;

import java.util.Arrays;
import java.util.List;

/**
 * Today's units of the places of one record: for each {@link PlaceField} a province code
 * of two digits and a commune code of five, each empty when it is not known. Immutable.
 */
public final class PlaceCodes {

	/** No place is known. */
	public static final PlaceCodes NONE = new PlaceCodes(filled());

	private final String[] codes;

	private PlaceCodes(String[] codes) {
		this.codes = codes;
	}

	/**
	 * Takes codes in the order of {@link PlaceField#columns()}.
	 * @param codes one for each column
	 * @return the codes
	 * @throws IllegalArgumentException if their number is not that of the columns
	 */
	public static PlaceCodes of(List<String> codes) {
		if (codes.size() != PlaceField.columns().size()) {
			throw new IllegalArgumentException(
					"expected " + PlaceField.columns().size() + " codes but got " + codes.size());
		}
		return new PlaceCodes(codes.toArray(new String[0]));
	}

	private static String[] filled() {
		String[] codes = new String[PlaceField.columns().size()];
		Arrays.fill(codes, "");
		return codes;
	}

	/**
	 * {@return the code of the province, or empty}
	 */
	public String province(PlaceField place) {
		return this.codes[2 * place.ordinal()];
	}

	/**
	 * {@return the code of the commune, or empty}
	 */
	public String commune(PlaceField place) {
		return this.codes[2 * place.ordinal() + 1];
	}

	/**
	 * {@return a copy with other codes for one place}
	 */
	public PlaceCodes with(PlaceField place, String province, String commune) {
		String[] copy = this.codes.clone();
		copy[2 * place.ordinal()] = province;
		copy[2 * place.ordinal() + 1] = commune;
		return new PlaceCodes(copy);
	}

	/**
	 * {@return the codes in the order of {@link PlaceField#columns()}}
	 */
	public List<String> toList() {
		return List.of(this.codes);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PlaceCodes that && Arrays.equals(this.codes, that.codes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.codes);
	}

	@Override
	public String toString() {
		return String.join(" ", this.codes);
	}

}
