/** Wrong on purpose, or right beside the wrong: see {@code ArchitectureTest}. */
@NullMarked
package org.muster.wrong.generate;

import org.jspecify.annotations.NullMarked;
