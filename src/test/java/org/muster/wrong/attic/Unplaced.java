package org.muster.wrong.attic;

/** In a package without a place. */
public final class Unplaced {

}
