package org.muster.model;

/**
 * What an operator can put right. Shown without a stack trace; its message says where,
 * what, what was expected and what to do now, and never carries a value of a record.
 */
public class OperatorException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ExitCode exitCode;

	public OperatorException(ExitCode exitCode, String message) {
		super(message);
		this.exitCode = exitCode;
	}

	/**
	 * {@return the code the process ends with}
	 */
	public ExitCode exitCode() {
		return this.exitCode;
	}

}
