package org.muster.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import org.muster.notice.NoticeSettings.Mail;
import org.muster.notice.NoticeSettings.Security;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mail to servers that encrypt, with a certificate that is trusted and one that is not.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailByTlsTest {

	private static final String PASSWORD = "changeit";

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private Path keys = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private SSLContext usual;

	@SuppressWarnings("NullAway.Init")
	private SSLContext trusting;

	@BeforeAll
	void makeCertificate(@TempDir Path folder) throws Exception {
		this.keys = folder.resolve("keys.p12");
		assertThat(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "mail", "-keyalg", "EC", "-dname", "CN=mail", "-ext", "san=ip:127.0.0.1",
				"-validity", "3650", "-storetype", "PKCS12", "-keystore", this.keys.toString(), "-storepass", PASSWORD)
			.inheritIO()
			.start()
			.waitFor()).isZero();
		this.usual = SSLContext.getDefault();
		this.trusting = context();
		this.log.start();
		((Logger) LoggerFactory.getLogger(Messenger.class)).addAppender(this.log);
	}

	@AfterAll
	void restore() {
		((Logger) LoggerFactory.getLogger(Messenger.class)).detachAppender(this.log);
		SSLContext.setDefault(this.usual);
	}

	@Test
	void sendsByTlsToAServerThatIsTrusted() {
		System.getProperties()
			.putAll(Map.of("greenmail.tls.keystore.file", this.keys.toString(), "greenmail.tls.keystore.password",
					PASSWORD, "greenmail.tls.key.password", PASSWORD));
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
		server.start();
		try {
			int port = server.getSmtps().getPort();
			send(port, Security.TLS);
			assertThat(said()).as("nobody knows who signed the certificate")
				.containsExactly("notify.mail: the connection could not be encrypted (SSLHandshakeException): "
						+ "the certificate must be one that Java trusts, and of this host; nobody was told this way");
			assertThat(server.getReceivedMessages()).isEmpty();
			trusted(() -> send(port, Security.TLS));
			assertThat(said()).hasSize(1);
			assertThat(server.getReceivedMessages()).hasSize(1);
		}
		finally {
			server.stop();
			List.of("file", "password").forEach((name) -> System.clearProperty("greenmail.tls.keystore." + name));
			System.clearProperty("greenmail.tls.key.password");
		}
	}

	@Test
	void encryptsBeforeAnythingIsSaidWhenTheServerOffersIt() throws Exception {
		try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> serve(door));
			trusted(() -> send(door.getLocalPort(), Security.START_TLS));
			assertThat(heard.get())
				.startsWith("EHLO", "STARTTLS", "TLSv1.3", "EHLO", "MAIL FROM:<night@example.org>",
						"RCPT TO:<a@example.org>", "DATA")
				.contains("nightly-import, run 12: failed")
				.endsWith("QUIT");
		}
	}

	/** As much of a mail server as one message needs. */
	private List<String> serve(ServerSocket door) {
		List<String> heard = new ArrayList<>();
		try (Socket plain = door.accept()) {
			say(plain, "220 ready");
			converse(plain, heard);
			try (SSLSocket secret = (SSLSocket) this.trusting.getSocketFactory()
				.createSocket(plain, InputStream.nullInputStream(), true)) {
				heard.add(secret.getSession().getProtocol());
				converse(secret, heard);
			}
			return heard;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Until it is to be encrypted, or over. */
	private static void converse(Socket socket, List<String> heard) throws IOException {
		BufferedReader lines = new BufferedReader(
				new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1);
		boolean data = false;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			heard.add(line.startsWith("EHLO") ? "EHLO" : line);
			if (data) {
				data = !line.equals(".");
				if (!data) {
					say(socket, "250 taken");
				}
				continue;
			}
			switch (line.split("[ :]", 2)[0]) {
				case "EHLO" -> say(socket, (socket instanceof SSLSocket) ? "250 mail" : "250-mail\r\n250 STARTTLS");
				case "STARTTLS" -> {
					say(socket, "220 go ahead");
					return;
				}
				case "DATA" -> {
					say(socket, "354 go ahead");
					data = true;
				}
				case "QUIT" -> {
					say(socket, "221 over");
					return;
				}
				default -> say(socket, "250 well");
			}
		}
	}

	private static void say(Socket socket, String line) throws IOException {
		socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().flush();
	}

	private void trusted(Runnable work) {
		SSLContext.setDefault(this.trusting);
		try {
			work.run();
		}
		finally {
			SSLContext.setDefault(this.usual);
		}
	}

	private static void send(int port, Security security) {
		Mail mail = new Mail("127.0.0.1", port, security, Optional.empty(), Optional.empty(), "night@example.org",
				List.of("a@example.org"));
		new Messenger(new NoticeSettings(Set.of(Ending.FAILED), List.of(), Optional.empty(), Optional.of(mail)),
				Duration.ofSeconds(30))
			.send(new Notice("nightly-import", 12, Ending.FAILED, 1, "", "db-1", Map.of()));
	}

	private List<String> said() {
		return this.log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	private SSLContext context() throws GeneralSecurityException, IOException {
		KeyStore own = KeyStore.getInstance("PKCS12");
		try (InputStream bytes = Files.newInputStream(this.keys)) {
			own.load(bytes, PASSWORD.toCharArray());
		}
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("mail", own.getCertificate("mail"));
		KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keyManagers.init(own, PASSWORD.toCharArray());
		TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trustManagers.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
		return context;
	}

}
