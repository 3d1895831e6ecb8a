package org.muster.wrong.identify;

/** Breaks no law. */
public final class Right {

}
