package org.muster.pipeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.muster.notice.Ending;
import org.muster.notice.NoticeSettings;

/** Reads the section {@code notify} of a job definition. */
final class NoticeReader {

	private static final ScalarKind<Ending> ENDING = ScalarKind.closed("ending", List.of(Ending.values()), Ending::key);

	private static final ScalarKind<NoticeSettings.Security> SECURITY = ScalarKind.closed("security",
			List.of(NoticeSettings.Security.values()), NoticeSettings.Security::key);

	static final ScalarKind<URI> URL = ScalarKind.open("an address of http or https", "https://chat.example.org/hook",
			NoticeReader::url);

	private static final ScalarKind<String> ADDRESS = ScalarKind.open("an e-mail address", "night@example.org",
			(text) -> Optional.of(text).filter((address) -> address.matches("[^@\\s,;<>]+@[^@\\s,;<>]+")));

	private static final ScalarKind<String> HOST = ScalarKind.open("the name or address of a host", "smtp.example.org",
			(text) -> Optional.of(text).filter((host) -> host.matches("[A-Za-z0-9._:-]{1,253}")));

	private static final ScalarKind<String> TEXT = ScalarKind.open("a text that is not empty", "/usr/local/bin/page",
			(text) -> Optional.of(text).filter((one) -> !one.isBlank()));

	private static final ScalarKind<Integer> PORT = ScalarKind.open("a whole number from 1 to 65535", "587",
			(text) -> Optional.of(text)
				.filter((digits) -> digits.matches("[1-9]\\d{0,4}"))
				.map(Integer::valueOf)
				.filter((port) -> port <= 65_535));

	private final Path definition;

	NoticeReader(Path definition) {
		this.definition = definition;
	}

	Supplier<NoticeSettings> read(YamlSection section) {
		Optional<List<Ending>> on = section.has("on") ? section.nonEmptyList("on", ENDING)
				: Optional.of(List.of(Ending.values()));
		Optional<List<String>> command = section.has("command") ? section.valueOrList("command", TEXT)
				: Optional.of(List.of());
		Optional<Supplier<NoticeSettings.Webhook>> webhook = section.optionalSection("webhook").map(this::webhook);
		Optional<Supplier<NoticeSettings.Mail>> mail = section.optionalSection("mail").map(this::mail);
		section.done("key");
		return () -> new NoticeSettings(Set.copyOf(on.orElseThrow()), command.orElseThrow(), webhook.map(Supplier::get),
				mail.map(Supplier::get));
	}

	private Supplier<NoticeSettings.Webhook> webhook(YamlSection section) {
		Optional<URI> url = section.has("url") ? section.value("url", URL) : Optional.empty();
		Optional<Path> urlFile = file(section, "url-file");
		Optional<Path> authorization = file(section, "authorization-file");
		if (section.has("url") == section.has("url-file")) {
			section.refuse("url", "must be there, or url-file, but not both; keep one of them");
		}
		section.done("key");
		return () -> new NoticeSettings.Webhook(url, urlFile, authorization);
	}

	private Supplier<NoticeSettings.Mail> mail(YamlSection section) {
		Optional<String> host = section.value("host", HOST);
		Optional<Integer> port = section.valueOr("port", PORT, 587);
		Optional<NoticeSettings.Security> security = section.valueOr("security", SECURITY,
				NoticeSettings.Security.START_TLS);
		Optional<String> user = section.has("user") ? section.value("user", TEXT) : Optional.empty();
		Optional<Path> password = file(section, "password-file");
		if (section.has("user") != section.has("password-file")) {
			section.refuse("user", "must be there with password-file, or neither; add the other one");
		}
		Optional<String> from = section.value("from", ADDRESS);
		Optional<List<String>> to = section.nonEmptyList("to", ADDRESS);
		section.done("key");
		return () -> new NoticeSettings.Mail(host.orElseThrow(), port.orElseThrow(), security.orElseThrow(), user,
				password, from.orElseThrow(), to.orElseThrow());
	}

	private Optional<Path> file(YamlSection section, String key) {
		return section.has(key)
				? section.value(key, ScalarKind.FILE).map((path) -> this.definition.resolveSibling(path).normalize())
				: Optional.empty();
	}

	private static Optional<URI> url(String text) {
		try {
			URI url = new URI(text);
			boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
			return (web && url.getHost() != null) ? Optional.of(url) : Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

}
