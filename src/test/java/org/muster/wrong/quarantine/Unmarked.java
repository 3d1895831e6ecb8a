package org.muster.wrong.quarantine;

/** In a package whose package-info marks nothing. */
public final class Unmarked {

}
