package org.muster.wrong.review;

/** In a package without a package-info. */
public final class Unmarked {

}
