package org.muster.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;

/** What this program is. */
public final class Program {

	private Program() {
	}

	/**
	 * {@return the version of the build; {@code development} outside a jar}
	 */
	public static String version() {
		return Optional.ofNullable(Program.class.getPackage().getImplementationVersion()).orElse("development");
	}

	/**
	 * {@return the commit that the jar was built from, with {@code +} behind it when
	 * sources differed from it; empty when the build did not know or outside a jar}
	 */
	static String commit() {
		Path code = Path.of(URI.create(Program.class.getProtectionDomain().getCodeSource().getLocation().toString()));
		if (!Files.isRegularFile(code)) {
			return "";
		}
		try (JarFile jar = new JarFile(code.toFile())) {
			String commit = jar.getManifest().getMainAttributes().getValue("Commit");
			return (commit == null || commit.equals("unknown")) ? "" : commit;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
