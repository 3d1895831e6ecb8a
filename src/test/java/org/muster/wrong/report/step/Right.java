package org.muster.wrong.report.step;

/** Breaks no law. */
public final class Right {

}
