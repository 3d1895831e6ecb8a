package org.muster.notice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.muster.notice.Messenger.Refused;
import org.muster.notice.NoticeSettings.Mail;
import org.muster.notice.NoticeSettings.Security;

/** Sends a notice by SMTP. */
final class MailPost {

	private MailPost() {
	}

	/** Sends to all at once. */
	static void send(Mail mail, Notice notice, Duration patience) throws MessagingException, Refused {
		Session session = Session.getInstance(properties(mail, patience));
		MimeMessage message = new MimeMessage(session);
		message.setFrom(new InternetAddress(mail.from(), true));
		for (String to : mail.to()) {
			message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
		}
		message.setSubject(notice.subject(), StandardCharsets.UTF_8.name());
		message.setText(notice.text(), StandardCharsets.UTF_8.name());
		message.saveChanges();
		try (Transport transport = session.getTransport()) {
			if (mail.user().isPresent()) {
				String password = mail.passwordFile().isPresent() ? Messenger.secret(mail.passwordFile().orElseThrow())
						: "";
				transport.connect(mail.host(), mail.port(), mail.user().orElseThrow(), password);
			}
			else {
				transport.connect(mail.host(), mail.port(), null, null);
			}
			transport.sendMessage(message, message.getAllRecipients());
		}
		catch (AuthenticationFailedException ex) {
			throw new Refused("the server refuses user and password");
		}
	}

	private static Properties properties(Mail mail, Duration patience) {
		String protocol = (mail.security() == Security.TLS) ? "smtps" : "smtp";
		String prefix = "mail." + protocol + ".";
		String timeout = Long.toString(patience.toMillis());
		Properties properties = new Properties();
		properties.setProperty("mail.transport.protocol", protocol);
		properties.setProperty(prefix + "auth", Boolean.toString(mail.user().isPresent()));
		properties.setProperty(prefix + "starttls.enable", Boolean.toString(mail.security() == Security.START_TLS));
		properties.setProperty(prefix + "starttls.required", Boolean.toString(mail.security() == Security.START_TLS));
		properties.setProperty(prefix + "ssl.checkserveridentity", "true");
		properties.setProperty(prefix + "connectiontimeout", timeout);
		properties.setProperty(prefix + "timeout", timeout);
		properties.setProperty(prefix + "writetimeout", timeout);
		return properties;
	}

}
