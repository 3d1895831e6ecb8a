package org.muster.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * The folder where Muster keeps what outlives a command. Each folder in it is made when
 * it is first asked for, for its owner only.
 *
 * @param path absolute and normalised
 */
public record Home(Path path) {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	public Home {
		path = path.toAbsolutePath().normalize();
	}

	/**
	 * {@return the home at this path; nothing is created yet}
	 */
	public static Home of(Path path) {
		return new Home(path);
	}

	/**
	 * {@return the folder of the embedded server}
	 * @throws OperatorException if it cannot be created
	 */
	public Path postgres() {
		return folder("postgres");
	}

	/**
	 * {@return the folder of reports}
	 * @throws OperatorException if it cannot be created
	 */
	public Path reports() {
		return folder("reports");
	}

	/**
	 * {@return the folder of exported metrics}
	 * @throws OperatorException if it cannot be created
	 */
	public Path metrics() {
		return folder("metrics");
	}

	/**
	 * {@return the folder of the key that signs reports}
	 * @throws OperatorException if it cannot be created
	 */
	public Path keys() {
		return folder("keys");
	}

	/**
	 * {@return the folder of received texts; not created yet}
	 */
	public Path archive() {
		return this.path.resolve("archive");
	}

	private Path folder(String name) {
		Path folder = this.path.resolve(name);
		try {
			return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, ownerOnly("rwx------"));
		}
		catch (IOException ex) {
			throw new OperatorException(ExitCode.NOT_PERMITTED, """
					%s: the folder cannot be created (%s). \
					Correct the permissions, or choose another home by --home or MUSTER_HOME.""".formatted(folder,
					ex.getClass().getSimpleName()));
		}
	}

	/** Attributes of a new file or folder; none where the system has no POSIX modes. */
	public static FileAttribute<?>[] ownerOnly(String mode) {
		return POSIX ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions(mode)) }
				: new FileAttribute<?>[0];
	}

	private static Set<PosixFilePermission> permissions(String mode) {
		return PosixFilePermissions.fromString(mode);
	}

}
