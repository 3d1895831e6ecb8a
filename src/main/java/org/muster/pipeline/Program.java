package org.muster.pipeline;

import java.util.Optional;

/** What this program is. */
public final class Program {

	private Program() {
	}

	/**
	 * {@return the version of the build; {@code development} outside a jar}
	 */
	public static String version() {
		return Optional.ofNullable(Program.class.getPackage().getImplementationVersion()).orElse("development");
	}

}
