package org.muster.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseTest {

	@Test
	void saysThatNobodyListens() throws IOException {
		DatabaseSettings settings = DatabaseSettings.embedded(freePort(), "reg", "an", "");
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> Database.open(settings))
			.withMessage(settings.describe() + ": the database cannot be used: SQLSTATE 08001 "
					+ "(the connection to the database is lost or refused). "
					+ "Start it, or correct --db, MUSTER_DB_URL, MUSTER_DB_USER and MUSTER_DB_PASSWORD_FILE.")
			.extracting(OperatorException::exitCode)
			.isEqualTo(ExitCode.DATABASE_UNREACHABLE);
	}

	@Test
	void refusesAnotherEncoding() throws SQLException {
		try (TestDatabase test = TestDatabase.create();
				Connection connection = test.database().newConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database test_latin encoding 'LATIN1' locale 'C' locale_provider libc "
					+ "template template0");
			DatabaseSettings latin = DatabaseSettings.embedded(EmbeddedPostgres.start(TestDatabase.home()).port(),
					"test_latin", "muster", test.settings().password());
			assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> Database.open(latin))
				.withMessage(latin.describe() + ": the database has the encoding LATIN1, but Muster needs UTF8. "
						+ "Create one by: create database muster encoding 'UTF8' template template0.")
				.extracting(OperatorException::exitCode)
				.isEqualTo(ExitCode.CONFIGURATION);
			statement.execute("drop database test_latin with (force)");
		}
	}

	@Test
	void refusesOldServer() {
		assertThat(Database.tooOld("postgresql://db:5432/reg", 14))
			.hasMessage("postgresql://db:5432/reg: the server is PostgreSQL 14, but Muster needs 15 or newer. "
					+ "Give another database by --db, or none to use the embedded one.")
			.extracting((problem) -> problem.exitCode())
			.isEqualTo(ExitCode.CONFIGURATION);
	}

	@Test
	void namesItsAddressWithoutPassword() {
		try (TestDatabase test = TestDatabase.create()) {
			assertThat(test.database().describe()).matches("postgresql://muster@127\\.0\\.0\\.1:\\d+/test_[0-9a-f]+")
				.doesNotContain(test.settings().password());
		}
	}

	@Test
	void saysThatItsFolderCannotBeMade(@TempDir Path folder) throws IOException {
		Home home = Home.of(Files.createFile(folder.resolve("file")));
		assertThatExceptionOfType(OperatorException.class).isThrownBy(home::reports)
			.withMessage(
					folder.resolve("file").resolve("reports") + ": the folder cannot be created (FileSystemException). "
							+ "Correct the permissions, or choose another home by --home or MUSTER_HOME.")
			.extracting(OperatorException::exitCode)
			.isEqualTo(ExitCode.NOT_PERMITTED);
	}

	@Test
	void hasItsFoldersInOneHome(@TempDir Path folder) {
		Home home = Home.of(folder);
		assertThat(home.postgres()).isDirectory().isEqualTo(folder.resolve("postgres"));
		assertThat(home.reports()).isDirectory().isEqualTo(folder.resolve("reports"));
		assertThat(home.metrics()).isDirectory().isEqualTo(folder.resolve("metrics"));
		assertThat(home.archive()).doesNotExist().isEqualTo(folder.resolve("archive"));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
