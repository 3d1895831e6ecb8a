package org.muster.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.Sha256;

/**
 * The server's programs, unpacked once from the class path into a folder named by version
 * and content. The folder appears complete or not at all.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {

	private static final String TEMPORARY = "unpack-";

	private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\d+)(\\.\\d+)*");

	private static final int HASH_DIGITS = 12;

	/**
	 * Finds or unpacks the programs. Call only while holding the start lock.
	 * @throws OperatorException if there are none for this machine, or they do not run
	 */
	static PostgresBinaries in(Path postgres) {
		String resource = "/postgres-%s-%s.txz".formatted(operatingSystem(), architecture());
		try {
			String hash = hash(resource);
			Optional<Path> present = present(postgres, hash);
			return new PostgresBinaries(present.isPresent() ? present.get() : unpack(resource, hash, postgres));
		}
		catch (IOException ex) {
			throw new OperatorException(ExitCode.DATABASE_UNREACHABLE, """
					%s: the programs of PostgreSQL cannot be unpacked (%s). \
					Make room for 100 MB there, or give a database by --db.""".formatted(postgres,
					ex.getClass().getSimpleName()));
		}
	}

	Path program(String name) {
		return this.folder.resolve("bin").resolve(name);
	}

	/**
	 * {@return the major version, like {@code 18}}
	 */
	String major() {
		String name = String.valueOf(this.folder.getFileName());
		return name.substring(0, name.indexOf('.'));
	}

	private static String operatingSystem() {
		String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		return name.contains("win") ? "windows" : name.contains("mac") ? "darwin" : "linux";
	}

	private static String architecture() {
		String name = System.getProperty("os.arch", "");
		return switch (name) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> name;
		};
	}

	private static InputStream open(String resource) {
		InputStream stream = PostgresBinaries.class.getResourceAsStream(resource);
		if (stream == null) {
			throw new OperatorException(ExitCode.DATABASE_UNREACHABLE, """
					No embedded PostgreSQL for this machine: %s is not on the class path. \
					Give a database by --db or MUSTER_DB_URL.""".formatted(resource.substring(1)));
		}
		return stream;
	}

	private static String hash(String resource) throws IOException {
		try (InputStream stream = open(resource);
				DigestInputStream digest = new DigestInputStream(stream, Sha256.digest())) {
			digest.transferTo(OutputStream.nullOutputStream());
			return Sha256.of(digest.getMessageDigest()).substring(0, HASH_DIGITS);
		}
	}

	private static Optional<Path> present(Path postgres, String hash) throws IOException {
		try (Stream<Path> folders = Files.list(postgres)) {
			return folders.filter((folder) -> folder.toString().endsWith("-" + hash)).findFirst();
		}
	}

	private static Path unpack(String resource, String hash, Path postgres) throws IOException {
		FileTree.deleteSiblings(postgres, TEMPORARY);
		Path temporary = Files.createTempDirectory(postgres, TEMPORARY);
		try (InputStream stream = open(resource);
				TarArchiveInputStream tar = new TarArchiveInputStream(
						new XZInputStream(new BufferedInputStream(stream)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(tar, entry, temporary);
			}
		}
		FileTree.sync(temporary);
		Path folder = postgres.resolve(version(temporary) + "-" + hash);
		Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
		FileTree.syncFolder(postgres);
		return folder;
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
		Path target = inside(root, root.resolve(entry.getName()));
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(inside(root, target.resolveSibling(".")));
		if (entry.isSymbolicLink()) {
			inside(root, target.resolveSibling(entry.getLinkName()));
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, target);
		if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, true)) {
			throw new IOException("not executable: " + entry.getName());
		}
	}

	private static Path inside(Path root, Path path) throws IOException {
		Path normal = path.normalize();
		if (!normal.startsWith(root)) {
			throw new IOException("entry outside of the archive");
		}
		return normal;
	}

	private static String version(Path folder) {
		PostgresCommand.Outcome outcome = new PostgresCommand(
				List.of(folder.resolve("bin").resolve("postgres").toString(), "--version"))
			.run();
		Matcher version = VERSION.matcher(outcome.output());
		if (outcome.exit() != 0 || !version.find()) {
			throw new OperatorException(ExitCode.DATABASE_UNREACHABLE, """
					The embedded PostgreSQL does not run on this machine (exit %d); \
					it needs glibc on Linux. Give a database by --db or MUSTER_DB_URL.""".formatted(outcome.exit()));
		}
		return version.group().substring("PostgreSQL) ".length());
	}

}
