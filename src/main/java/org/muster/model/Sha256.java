package org.muster.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as {@code sha256sum} writes it: 64 hexadecimal digits in small letters. */
public final class Sha256 {

	private Sha256() {
	}

	/**
	 * {@return the hash of a text in UTF-8}
	 */
	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * {@return the hash of bytes}
	 */
	public static String of(byte[] bytes) {
		return text(digest().digest(bytes));
	}

	/**
	 * {@return the hash of a file}
	 * @throws IOException if it cannot be read
	 */
	public static String of(Path file) throws IOException {
		MessageDigest digest = digest();
		try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
			bytes.transferTo(OutputStream.nullOutputStream());
		}
		return of(digest);
	}

	/**
	 * {@return the hash of all bytes that came}
	 * @param digest begins anew
	 */
	public static String of(MessageDigest digest) {
		return text(digest.digest());
	}

	private static String text(byte[] hash) {
		return HexFormat.of().formatHex(hash);
	}

	/**
	 * {@return what the hash is made by, of bytes that come piece by piece}
	 */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
