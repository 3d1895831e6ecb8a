package org.muster.wrong.pipeline;

import org.springframework.jdbc.support.JdbcTransactionManager;

/** Breaks no law: Spring calls its kind so. */
public final class FencedTransactionManager extends JdbcTransactionManager {

	private static final long serialVersionUID = 1L;

}
