package org.muster.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.muster.model.ExitCode;
import org.muster.notice.NoticeSettings.Mail;
import org.muster.notice.NoticeSettings.Security;
import org.muster.notice.NoticeSettings.Webhook;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class MessengerTest {

	private static final String SECRET = "s3cret-4711";

	@TempDir
	private Path folder = Path.of("");

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.log.start();
		((Logger) LoggerFactory.getLogger(Messenger.class)).addAppender(this.log);
	}

	@AfterEach
	void stop() {
		((Logger) LoggerFactory.getLogger(Messenger.class)).detachAppender(this.log);
	}

	@Test
	void sendsMailToAllWhoAreNamed() throws Exception {
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.setUser("muster", SECRET);
		server.start();
		try {
			Path password = Files.writeString(this.folder.resolve("password"), SECRET + "\n");
			Mail mail = new Mail("127.0.0.1", server.getSmtp().getPort(), Security.NONE, Optional.of("muster"),
					Optional.of(password), "night@example.org", List.of("a@example.org", "b@example.org"));
			send(mail(mail));
			assertThat(said()).isEmpty();
			MimeMessage[] received = server.getReceivedMessages();
			assertThat(received).hasSize(2);
			assertThat(received[0].getSubject()).isEqualTo("nightly-import, run 12: failed");
			assertThat(received[0].getFrom()[0]).hasToString("night@example.org");
			assertThat(String.valueOf(received[0].getContent()).replace("\r\n", "\n").strip()).isEqualTo("""
					nightly-import, run 12: failed

					SQLSTATE 53100 (đĩa đầy)

					read           5400
					in progress    97

					host db-1, exit code 1
					./muster status 12, ./muster report 12""");

			Files.writeString(password, "wrong");
			send(mail(mail));
			assertThat(said())
				.containsExactly("notify.mail: the server refuses user and password; nobody was told this way");
			Files.delete(password);
			send(mail(mail));
			assertThat(said().get(1)).isEqualTo(
					"notify.mail: " + password + " cannot be read (NoSuchFileException); nobody was told this way");
			Mail encrypted = new Mail("127.0.0.1", server.getSmtp().getPort(), Security.START_TLS, Optional.empty(),
					Optional.empty(), "night@example.org", List.of("a@example.org"));
			send(mail(encrypted));
			assertThat(said().get(2)).as("never in the clear when encryption is asked for")
				.startsWith("notify.mail: ")
				.endsWith("; nobody was told this way");
			assertThat(server.getReceivedMessages()).hasSize(2);
		}
		finally {
			server.stop();
		}
	}

	@Test
	void postsJsonToAWebhook() throws IOException {
		List<String> received = new CopyOnWriteArrayList<>();
		int[] status = { 204 };
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
					+ exchange.getRequestHeaders().getFirst("Authorization") + " "
					+ new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			exchange.sendResponseHeaders(status[0], -1);
			exchange.close();
		});
		server.start();
		try {
			String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook/" + SECRET;
			Path urlFile = Files.writeString(this.folder.resolve("url"), url + "\n");
			Path authorization = Files.writeString(this.folder.resolve("token"), "Bearer " + SECRET);
			send(webhook(new Webhook(Optional.empty(), Optional.of(urlFile), Optional.of(authorization))));
			assertThat(received).hasSize(1);
			assertThat(received.get(0)).startsWith("POST /hook/" + SECRET + " Bearer " + SECRET + " {")
				.contains("\"job\" : \"nightly-import\"", "\"run\" : 12", "\"ending\" : \"failed\"",
						"\"problem\" : \"SQLSTATE 53100 (đĩa đầy)\"", "\"read\" : 5400");
			assertThat(said()).isEmpty();
			status[0] = 500;
			send(webhook(new Webhook(Optional.of(URI.create(url)), Optional.empty(), Optional.empty())));
			assertThat(said())
				.containsExactly("notify.webhook: answered with HTTP status 500; nobody was told this way");
		}
		finally {
			server.stop(0);
		}
		send(webhook(new Webhook(Optional.of(URI.create("http://127.0.0.1:1/" + SECRET)), Optional.empty(),
				Optional.empty())));
		assertThat(said().get(1)).isEqualTo("notify.webhook: ConnectException; nobody was told this way");
		assertThat(String.join("", said())).doesNotContain(SECRET);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void givesAProgramTheNotice() throws IOException {
		Path told = this.folder.resolve("told.json");
		send(command("sh", "-c", "cat > \"$1\"", "sh", told.toString()));
		assertThat(Files.readString(told)).isEqualTo(notice(Ending.FAILED).json());
		assertThat(said()).isEmpty();
		send(command("sh", "-c", "exit 3"));
		send(command("sh", "-c", "exec sleep 100"));
		send(command(this.folder.resolve("missing").toString()));
		assertThat(said()).containsExactly("notify.command: ended with exit code 3; nobody was told this way",
				"notify.command: has not ended within 2 seconds and was killed; nobody was told this way",
				"notify.command: IOException; nobody was told this way");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void goesOnWithTheOtherWaysAndTellsOnlyWhatIsWanted() {
		Path told = this.folder.resolve("told.json");
		NoticeSettings both = new NoticeSettings(Set.of(Ending.FAILED), List.of("sh", "-c", "exit 3"),
				Optional.of(new Webhook(Optional.empty(), Optional.of(told), Optional.empty())), Optional.empty());
		new Messenger(both, Duration.ofSeconds(2)).send(notice(Ending.DONE));
		assertThat(said()).isEmpty();
		new Messenger(both, Duration.ofSeconds(2)).send(notice(Ending.FAILED));
		assertThat(said()).hasSize(2);
		new Messenger(NoticeSettings.NONE).send(notice(Ending.FAILED));
		assertThat(said()).hasSize(2);
	}

	@Test
	void knowsAnEndingForEachExitCode() {
		List<String> endings = new ArrayList<>();
		for (ExitCode code : List.of(ExitCode.DONE, ExitCode.WAITING, ExitCode.UNBALANCED, ExitCode.GATE,
				ExitCode.TERMINATED, ExitCode.INTERRUPTED, ExitCode.OUT_OF_MEMORY, ExitCode.FAILED)) {
			endings.add(Ending.of(code).key());
		}
		assertThat(endings).containsExactly("done", "waiting", "unbalanced", "gate", "stopped", "stopped", "failed",
				"failed");
	}

	private void send(NoticeSettings settings) {
		new Messenger(settings, Duration.ofSeconds(2)).send(notice(Ending.FAILED));
	}

	private static Notice notice(Ending ending) {
		Map<String, Long> counts = new LinkedHashMap<>();
		counts.put("read", 5400L);
		counts.put("in_progress", 97L);
		return new Notice("nightly-import", 12, ending, 1, "SQLSTATE 53100 (đĩa đầy)", "db-1", counts);
	}

	private static NoticeSettings mail(Mail mail) {
		return new NoticeSettings(Set.of(Ending.FAILED), List.of(), Optional.empty(), Optional.of(mail));
	}

	private static NoticeSettings webhook(Webhook webhook) {
		return new NoticeSettings(Set.of(Ending.FAILED), List.of(), Optional.of(webhook), Optional.empty());
	}

	private static NoticeSettings command(String... command) {
		return new NoticeSettings(Set.of(Ending.FAILED), List.of(command), Optional.empty(), Optional.empty());
	}

	private List<String> said() {
		return this.log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

}
