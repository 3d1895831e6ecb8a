@NullMarked
package org.muster.generate;

import org.jspecify.annotations.NullMarked;
