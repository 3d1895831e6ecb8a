/** Wrong on purpose, or right beside the wrong: see {@code ArchitectureTest}. */
@NullMarked
package org.muster.wrong.receive;

import org.jspecify.annotations.NullMarked;
