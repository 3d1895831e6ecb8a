package org.muster.wrong.standardise;

import org.springframework.stereotype.Component;

/** A bean in a stage. */
@Component
public final class WithSpring {

}
