package org.muster.pipeline;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** This machine. */
final class Host {

	private Host() {
	}

	/**
	 * {@return its name; {@code unknown} when it has none}
	 */
	static String name() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
