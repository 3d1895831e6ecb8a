package org.muster.wrong.cli;

/** Breaks no law. */
public final class Printing {

	public void print() {
		System.out.println("out");
	}

}
