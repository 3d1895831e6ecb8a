package org.muster.wrong.compare;

/** Named after nothing. */
public final class DateUtils {

}
