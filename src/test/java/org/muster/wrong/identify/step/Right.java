package org.muster.wrong.identify.step;

/** Breaks no law. */
public final class Right {

}
