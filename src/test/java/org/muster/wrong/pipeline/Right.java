package org.muster.wrong.pipeline;

/** Breaks no law. */
public final class Right {

}
