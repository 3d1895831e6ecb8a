/** Wrong on purpose, or right beside the wrong: see {@code ArchitectureTest}. */
package org.muster.wrong.quarantine;
