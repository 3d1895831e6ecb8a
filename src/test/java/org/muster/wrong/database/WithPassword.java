package org.muster.wrong.database;

import java.security.SecureRandom;

/** Breaks no law: a password must not repeat. */
public final class WithPassword {

	public SecureRandom random() {
		return new SecureRandom();
	}

}
