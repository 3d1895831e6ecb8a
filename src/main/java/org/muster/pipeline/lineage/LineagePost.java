package org.muster.pipeline.lineage;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events on. After the first that cannot be handed on no other is tried in this
 * attempt at a run: a night waits for a dead collector once, and briefly.
 */
final class LineagePost {

	private static final Logger LOG = LoggerFactory.getLogger(LineagePost.class);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final LineageSettings settings;

	private boolean broken;

	LineagePost(LineageSettings settings) {
		this.settings = settings;
	}

	/**
	 * Hands an event on. Never throws.
	 * @param json one line
	 */
	void send(String json) {
		if (this.broken) {
			return;
		}
		try {
			if (this.settings.file().isPresent()) {
				append(this.settings.file().orElseThrow(), json);
			}
			if (this.settings.url().isPresent()) {
				post(json);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			giveUp("interrupted");
		}
		catch (IOException | RuntimeException ex) {
			giveUp(ex.getClass().getSimpleName());
		}
	}

	private static void append(Path file, String json) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		Files.writeString(file, json + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
	}

	private void post(String json) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.settings.url().orElseThrow())
			.timeout(PATIENCE)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json));
		if (this.settings.authorizationFile().isPresent()) {
			request.header("Authorization", Files.readString(this.settings.authorizationFile().orElseThrow()).strip());
		}
		int status = HttpClient.newBuilder()
			.connectTimeout(PATIENCE)
			.build()
			.send(request.build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
		if (status / 100 != 2) {
			giveUp("answered with HTTP status " + status);
		}
	}

	/** The address may be a secret, and is not said. */
	private void giveUp(String why) {
		this.broken = true;
		LOG.warn("lineage: {}; nothing more is told of the lineage of this run", why);
	}

}
