package org.muster.audit.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

import org.muster.database.Home;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** Signs checkpoints by Ed25519, so that {@code openssl} can verify them. */
public final class SigningKey {

	/** The environment's name of a key kept elsewhere. */
	public static final String VARIABLE = "MUSTER_SIGNING_KEY_FILE";

	private static final String PRIVATE = "PRIVATE KEY";

	private final PrivateKey key;

	private final VerifyingKey half;

	private SigningKey(PrivateKey key, VerifyingKey half) {
		this.key = key;
		this.half = half;
	}

	/**
	 * Reads the key, and makes it when the home has none yet.
	 * @param home its folder {@code keys} has {@code signing.key}, for its owner only,
	 * and {@code signing.pub}
	 * @param given a file of another place, with the public half beside it in a file of
	 * the same name that ends in {@code .pub}
	 * @return the key
	 * @throws OperatorException if it cannot be read or made
	 */
	public static SigningKey of(Home home, Optional<Path> given) {
		Path file = given.orElseGet(() -> home.keys().resolve("signing.key"));
		if (given.isEmpty() && !Files.exists(file)) {
			make(file);
		}
		SigningKey key = read(file);
		if (given.isEmpty() && !Files.exists(half(file))) {
			write(half(file), key.half.pem());
		}
		return key;
	}

	private static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw notWritten(file, ex);
		}
	}

	/**
	 * {@return the file of the public half of a home's key}
	 */
	public static Path trusted(Home home, Optional<Path> given) {
		return half(given.orElseGet(() -> home.path().resolve("keys").resolve("signing.key")));
	}

	/**
	 * {@return the file that the environment names}
	 */
	public static Optional<Path> given() {
		return Optional.ofNullable(System.getenv(VARIABLE)).filter((name) -> !name.isBlank()).map(Path::of);
	}

	private static Path half(Path file) {
		String name = String.valueOf(file.getFileName());
		int end = name.lastIndexOf('.');
		return file.resolveSibling(((end > 0) ? name.substring(0, end) : name) + ".pub");
	}

	/** Of two processes that make one at once, the first wins: no file is replaced. */
	private static void make(Path file) {
		try {
			KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
			Path draft = Files.createTempFile(file.getParent(), "signing", ".part", Home.ownerOnly("rw-------"));
			try {
				Files.writeString(draft, pem("PUBLIC KEY", pair.getPublic().getEncoded())
						+ pem(PRIVATE, pair.getPrivate().getEncoded()));
				Files.createLink(file, draft);
			}
			finally {
				Files.deleteIfExists(draft);
			}
		}
		catch (FileAlreadyExistsException ex) {
			return;
		}
		catch (IOException | UnsupportedOperationException ex) {
			throw notWritten(file, ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java 17 has Ed25519", ex);
		}
	}

	private static OperatorException notWritten(Path file, Exception problem) {
		return new OperatorException(ExitCode.NOT_PERMITTED, """
				%s: the key that signs reports cannot be written (%s). \
				Correct the permissions, or name a key by %s.""".formatted(file, problem.getClass().getSimpleName(),
				VARIABLE));
	}

	private static SigningKey read(Path file) {
		try {
			String pem = Files.readString(file, StandardCharsets.US_ASCII);
			PrivateKey key = KeyFactory.getInstance("Ed25519")
				.generatePrivate(new PKCS8EncodedKeySpec(der(pem, PRIVATE)));
			SigningKey signing = new SigningKey(key,
					VerifyingKey.of(pem.contains("BEGIN PUBLIC KEY") ? file : half(file)));
			if (signing.half.verifies(new byte[1], signing.sign(new byte[1]))) {
				return signing;
			}
			throw unusable(file, "its public half is of another key");
		}
		catch (IOException | GeneralSecurityException | IllegalArgumentException ex) {
			throw unusable(file, "it cannot be read");
		}
	}

	private static OperatorException unusable(Path file, String why) {
		return new OperatorException(ExitCode.CONFIGURATION, """
				%s: this is not a usable key for signing reports: %s. Nothing was run. Expected is a private key of \
				Ed25519 in PEM form ('openssl genpkey -algorithm ed25519'), and its public half \
				('openssl pkey -pubout') beside it in %s.""".formatted(file, why, half(file).getFileName()));
	}

	/**
	 * {@return the signature, 64 bytes}
	 */
	byte[] sign(byte[] text) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(this.key);
			signature.update(text);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java 17 has Ed25519", ex);
		}
	}

	/**
	 * {@return the public half}
	 */
	public VerifyingKey half() {
		return this.half;
	}

	static String pem(String kind, byte[] der) {
		return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, VerifyingKey.base64(der));
	}

	/**
	 * {@return what stands between the marks of a kind}
	 * @throws IllegalArgumentException if there is none
	 */
	static byte[] der(String pem, String kind) {
		String begin = "-----BEGIN " + kind + "-----";
		int from = pem.indexOf(begin);
		int to = pem.indexOf("-----END " + kind + "-----");
		if (from < 0 || to < from) {
			throw new IllegalArgumentException("no " + kind);
		}
		return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
	}

}
