/**
 * Tells people and other programs how a run ended: by a program, a webhook, e-mail.
 *
 * <p>
 * Start at {@link org.muster.notice.Messenger}. Its law: a notice holds no personal
 * value, and one that cannot be sent never fails a run.
 */
@NullMarked
package org.muster.notice;

import org.jspecify.annotations.NullMarked;
