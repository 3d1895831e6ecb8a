package org.muster.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/** A part of the program that takes what others wrote, with the laws it keeps. */
public interface Target {

	/**
	 * {@return the word by which a case of it is tried again}
	 */
	String name();

	/**
	 * Tries one case; whatever is thrown is a failure.
	 * @param chance decides all about the case
	 * @param folder an empty folder for it
	 * @throws IOException never, when the laws are kept
	 */
	void tryOne(Chance chance, Path folder) throws IOException;

}
