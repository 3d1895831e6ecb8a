/** Wrong on purpose, or right beside the wrong: see {@code ArchitectureTest}. */
@NullMarked
package org.muster.wrong.report.step;

import org.jspecify.annotations.NullMarked;
