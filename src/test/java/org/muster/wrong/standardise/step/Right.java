package org.muster.wrong.standardise.step;

/** Breaks no law. */
public final class Right {

}
