package org.muster.document;

import java.util.logging.Level;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;

/**
 * Keeps the library for PDF from writing to the console: its notes quote the page. Who
 * makes a document is told them all the same.
 */
final class QuietLog implements XRLogger {

	private QuietLog() {
	}

	/**
	 * From now on the library is quiet, in this process.
	 */
	static void install() {
		XRLog.setLoggingEnabled(true);
		XRLog.setLoggerImpl(new QuietLog());
	}

	@Override
	public void log(String where, Level level, String message) {
	}

	@Override
	public void log(String where, Level level, String message, Throwable problem) {
	}

	@Override
	public void setLevel(String logger, Level level) {
	}

	@Override
	public boolean isLogLevelEnabled(Diagnostic diagnostic) {
		return true;
	}

}
