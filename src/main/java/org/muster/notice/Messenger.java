package org.muster.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.muster.notice.NoticeSettings.Webhook;

/**
 * Sends notices by each way that a job names. What cannot be sent is said in the log, by
 * the way and the kind of the error: an address may be a secret. Secrets are read when
 * they are needed, from files.
 */
public final class Messenger {

	private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

	/** For each way. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final NoticeSettings settings;

	private final Duration patience;

	/**
	 * Sends as a job says.
	 * @param settings of the job
	 */
	public Messenger(NoticeSettings settings) {
		this(settings, PATIENCE);
	}

	Messenger(NoticeSettings settings, Duration patience) {
		this.settings = settings;
		this.patience = patience;
	}

	/**
	 * Sends, if the job wants such an ending to be told. Never throws.
	 * @param notice what is told
	 */
	public void send(Notice notice) {
		if (!this.settings.on().contains(notice.ending())) {
			return;
		}
		if (!this.settings.command().isEmpty()) {
			attempt("command", () -> runCommand(notice));
		}
		this.settings.webhook().ifPresent((webhook) -> attempt("webhook", () -> post(webhook, notice)));
		this.settings.mail().ifPresent((mail) -> attempt("mail", () -> MailPost.send(mail, notice, this.patience)));
	}

	/** One way of sending. */
	@FunctionalInterface
	private interface Way {

		void send() throws Exception;

	}

	private static void attempt(String way, Way one) {
		try {
			one.send();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			LOG.warn("notify.{}: interrupted; nobody was told", way);
		}
		catch (Refused ex) {
			LOG.warn("notify.{}: {}; nobody was told this way", way, ex.getMessage());
		}
		catch (Exception ex) {
			LOG.warn("notify.{}: {}; nobody was told this way", way, reason(ex));
		}
	}

	/** Without messages: they name addresses, which may be secrets. */
	private static String reason(Exception failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SSLException) {
				return "the connection could not be encrypted (%s): the certificate must be one that Java trusts, "
					.formatted(cause.getClass().getSimpleName()) + "and of this host";
			}
		}
		return failure.getClass().getSimpleName();
	}

	/** The program gets the notice as JSON on its standard input. */
	private void runCommand(Notice notice) throws IOException, InterruptedException, Refused {
		Process process = new ProcessBuilder(this.settings.command()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (OutputStream input = process.getOutputStream()) {
			input.write(notice.json().getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			// a program need not read it
		}
		if (!process.waitFor(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
			process.destroyForcibly();
			throw new Refused("has not ended within %d seconds and was killed".formatted(this.patience.toSeconds()));
		}
		if (process.exitValue() != 0) {
			throw new Refused("ended with exit code " + process.exitValue());
		}
	}

	private void post(Webhook webhook, Notice notice) throws IOException, InterruptedException, Refused {
		URI url = webhook.url().isPresent() ? webhook.url().orElseThrow()
				: URI.create(secret(webhook.urlFile().orElseThrow()));
		HttpRequest.Builder request = HttpRequest.newBuilder(url)
			.timeout(this.patience)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(notice.json()));
		Optional<Path> authorization = webhook.authorizationFile();
		if (authorization.isPresent()) {
			request.header("Authorization", secret(authorization.orElseThrow()));
		}
		HttpResponse<Void> response = HttpClient.newBuilder()
			.connectTimeout(this.patience)
			.build()
			.send(request.build(), HttpResponse.BodyHandlers.discarding());
		if (response.statusCode() / 100 != 2) {
			throw new Refused("answered with HTTP status " + response.statusCode());
		}
	}

	static String secret(Path file) throws Refused {
		try {
			return Files.readString(file, StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new Refused(file + " cannot be read (" + ex.getClass().getSimpleName() + ")");
		}
	}

	/** Why a notice was not sent, without a secret. */
	static final class Refused extends Exception {

		private static final long serialVersionUID = 1L;

		Refused(String why) {
			super(why);
		}

	}

}
