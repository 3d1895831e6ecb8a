/**
 * Tells collectors of lineage (Marquez, DataHub) what a run reads and writes, in the form
 * of OpenLineage: runs and steps, files and tables, and which column comes from which.
 *
 * <p>
 * Start at {@link org.muster.pipeline.lineage.Lineage}. Its law: no value of a record is
 * told, and no run fails or waits by it.
 */
@NullMarked
package org.muster.pipeline.lineage;

import org.jspecify.annotations.NullMarked;
