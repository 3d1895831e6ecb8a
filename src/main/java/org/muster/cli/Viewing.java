package org.muster.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands have in common that show what a run knows of one member. */
final class Viewing {

	@Mixin
	private Workplace workplace = new Workplace();

	@Option(names = "--run", paramLabel = "RUN", defaultValue = "latest",
			description = "Its number; else the newest that was completed and has the member")
	private String run = "latest";

	@Mixin
	private Opening opening = new Opening();

	@Option(names = "--json", description = "For programs")
	private boolean json;

	Workplace workplace() {
		return this.workplace;
	}

	String run() {
		return this.run;
	}

	Opening opening() {
		return this.opening;
	}

	boolean json() {
		return this.json;
	}

}
