package org.muster.notice;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a job tells how it ended, and when.
 *
 * @param on the endings that are told
 * @param command a program with its arguments; empty for none
 * @param webhook where a notice is posted
 * @param mail who gets it by e-mail
 */
public record NoticeSettings(Set<Ending> on, List<String> command, Optional<Webhook> webhook, Optional<Mail> mail) {

	/** Tells nobody. */
	public static final NoticeSettings NONE = new NoticeSettings(Set.of(), List.of(), Optional.empty(),
			Optional.empty());

	public NoticeSettings {
		on = Set.copyOf(on);
		command = List.copyOf(command);
	}

	/**
	 * An address that takes JSON by POST.
	 *
	 * @param url of http or https; empty when it is a secret
	 * @param urlFile has the address, when that is a secret
	 * @param authorizationFile has the value of the header Authorization
	 */
	public record Webhook(Optional<URI> url, Optional<Path> urlFile, Optional<Path> authorizationFile) {
	}

	/**
	 * A mail server and who gets mail.
	 *
	 * @param host of the server
	 * @param port from 1 to 65535
	 * @param security of the connection
	 * @param user to log in with; empty for none
	 * @param passwordFile has the password
	 * @param from the sender's address
	 * @param to at least one address
	 */
	public record Mail(String host, int port, Security security, Optional<String> user, Optional<Path> passwordFile,
			String from, List<String> to) {

		public Mail {
			to = List.copyOf(to);
		}

	}

	/** How a mail server is spoken to. */
	public enum Security {

		/** In the clear until the server offers encryption, which it must. */
		START_TLS,

		/** Encrypted from the first byte. */
		TLS,

		/** In the clear; for a server on the same machine. */
		NONE;

		private final String key = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

		/**
		 * {@return the word in job definitions}
		 */
		public String key() {
			return this.key;
		}

	}

}
