package org.muster.wrong.compare;

/** Breaks no law. */
public final class Right {

}
