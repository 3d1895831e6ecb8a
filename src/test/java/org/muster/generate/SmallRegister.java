package org.muster.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * Files of 500 members and 1,000 citizens, made once for all tests that are content with
 * so few; nobody changes them.
 */
public final class SmallRegister {

	public static final int MEMBERS = 500;

	private static final Path FOLDER = generate();

	private SmallRegister() {
	}

	/**
	 * {@return where the files are; never to be changed}
	 */
	public static Path folder() {
		return FOLDER;
	}

	/**
	 * Makes a folder that goes when the tests end.
	 * @param name what it begins with
	 */
	public static Path temporary(String name) {
		try {
			Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), name);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path generate() {
		Path folder = temporary("small-register");
		Generator.generate(Scenario.standard().withMembers(MEMBERS).withCitizens(2 * MEMBERS).withSeed(7), folder,
				(line) -> {
				});
		return folder;
	}

	private static void delete(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
