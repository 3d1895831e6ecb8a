package org.muster.generate;

/**
 * What a record tells, and of each part what it says, in bits, when a row says the same:
 * -log2 of the share of the rows that do.
 *
 * @param facts what is told
 * @param name as words without marks
 * @param spelling the name with its marks
 * @param year of birth
 * @param month of birth
 * @param day of birth
 * @param dayOfYear day and month of birth together
 * @param gender told
 * @param home commune
 * @param province of the home
 * @param residence commune
 * @param oldId the old number
 * @param nationalId the number
 */
record WeighedFacts(Facts facts, double name, double spelling, double year, double month, double day, double dayOfYear,
		double gender, double home, double province, double residence, double oldId, double nationalId) {

	/**
	 * {@return what it says that the record and a row agree as they do}
	 */
	double bits(Facts row) {
		return name(row) + date(row) + place(row) + ((this.facts.gender() == row.gender()) ? this.gender : 0)
				+ ((this.facts.oldId() == row.oldId()) ? this.oldId : 0)
				+ ((this.facts.nationalId() == row.nationalId()) ? this.nationalId : 0);
	}

	private double name(Facts row) {
		if (this.facts.name() != row.name()) {
			return 0;
		}
		return (this.facts.spelling() == row.spelling()) ? this.spelling : this.name;
	}

	private double date(Facts row) {
		double sameYear = (this.facts.year() == row.year()) ? this.year : 0;
		if (this.facts.dayOfYear() == row.dayOfYear() && this.facts.dayOfYear() != 0) {
			return sameYear + this.dayOfYear;
		}
		return sameYear + Math.max((this.facts.month() == row.month()) ? this.month : 0,
				(this.facts.day() == row.day()) ? this.day : 0);
	}

	/** Home and residence are the same for most, so the one that says more counts. */
	private double place(Facts row) {
		double sameHome = (this.facts.home() == row.home()) ? this.home : 0;
		double sameProvince = (this.facts.province() == row.province()) ? this.province : 0;
		double sameResidence = (this.facts.residence() == row.residence()) ? this.residence : 0;
		return Math.max(sameHome, Math.max(sameProvince, sameResidence));
	}

	/**
	 * {@return the most that a row may say by the name}
	 */
	double mostByName() {
		return Math.max(this.name, this.spelling);
	}

	/**
	 * {@return the most that a row may say by day or month without the other}
	 */
	double mostByDayOrMonth() {
		return Math.max(this.month, this.day);
	}

	/**
	 * {@return the most that a row may say by day and month}
	 */
	double mostByDay() {
		return Math.max(this.dayOfYear, mostByDayOrMonth());
	}

	/**
	 * {@return the most that a row may say by places}
	 */
	double mostByPlace() {
		return Math.max(this.home, Math.max(this.province, this.residence));
	}

}
