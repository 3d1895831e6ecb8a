package org.muster.audit.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.Sha256;

/**
 * The public half of a {@link SigningKey}, as whoever verifies got it from whom he
 * trusts.
 *
 * @param key Ed25519
 */
public record VerifyingKey(PublicKey key) {

	/**
	 * Reads a PEM file.
	 * @param file as openssl writes it, {@code BEGIN PUBLIC KEY}
	 * @return the key
	 * @throws OperatorException if there is none
	 */
	public static VerifyingKey of(Path file) {
		try {
			byte[] der = SigningKey.der(Files.readString(file, StandardCharsets.US_ASCII), "PUBLIC KEY");
			return new VerifyingKey(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
		}
		catch (IOException | GeneralSecurityException | IllegalArgumentException ex) {
			throw new OperatorException(ExitCode.CONFIGURATION, """
					%s: no public key of Ed25519 in PEM form can be read. \
					Name the file by --key that you got from whom you trust; \
					on the machine of the runs it is keys/signing.pub in the home folder.""".formatted(file));
		}
	}

	/**
	 * {@return whether the signature of a text was made by this key's other half}
	 */
	boolean verifies(byte[] text, byte[] signature) {
		try {
			Signature check = Signature.getInstance("Ed25519");
			check.initVerify(this.key);
			check.update(text);
			return check.verify(signature);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	/**
	 * {@return the key in PEM form}
	 */
	String pem() {
		return SigningKey.pem("PUBLIC KEY", this.key.getEncoded());
	}

	/**
	 * {@return SHA-256 of the key in DER form, by which two keys are told apart}
	 */
	public String fingerprint() {
		return Sha256.of(this.key.getEncoded());
	}

	static String base64(byte[] der) {
		return Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der);
	}

}
