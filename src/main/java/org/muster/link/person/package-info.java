/**
 * Compares two people by what their records say: name, birth date, gender, places and
 * numbers, each in graded levels. For identify and consolidate.
 *
 * <p>
 * Start at {@link org.muster.link.person.PersonComparisons}. Its law: a comparison is
 * symmetric and looks at values alone.
 *
 * <p>
 * Plain Java.
 */
@NullMarked
package org.muster.link.person;

import org.jspecify.annotations.NullMarked;
