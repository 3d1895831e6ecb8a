package org.muster.wrong.report;

/** Breaks no law. */
public final class Right {

}
