package org.muster.wrong.report;

/** Speaks to the terminal. */
public final class Printing {

	public void print(Exception problem) {
		System.out.println("out");
		System.err.println("err");
		problem.printStackTrace();
	}

}
