/**
 * Documents for people: pages and PDF.
 *
 * <p>
 * Start at {@link org.muster.document.Pdf}. Its law: a document is made of what it is
 * given alone; nothing is fetched from elsewhere, and equal pages look alike on every
 * machine.
 *
 * <p>
 * Plain Java.
 */
@NullMarked
package org.muster.document;

import org.jspecify.annotations.NullMarked;
