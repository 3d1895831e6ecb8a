package org.muster.generate;

import java.util.function.Consumer;

/** What the rows of the extract tell. */
final class RegistryFacts implements Linkability.Extract {

	private final RegistryRows rows;

	private final CommuneNumbers communes;

	RegistryFacts(RegistryRows rows, CommuneNumbers communes) {
		this.rows = rows;
		this.communes = communes;
	}

	@Override
	public void forEach(Consumer<Linkability.Row> taker) {
		this.rows.forEach((row) -> taker.accept(told(row)));
	}

	@Override
	public void forEach(int person, Consumer<Linkability.Row> taker) {
		this.rows.forEach(person, (row) -> taker.accept(told(row)));
	}

	private Linkability.Row told(RegistryRow row) {
		return new Linkability.Row(row.person().index(), Facts.of(row, this.communes), row.isValid());
	}

}
