package org.muster.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseSettingsTest {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			postgresql://an@db:5433/reg        | jdbc:postgresql://db:5433/reg   | an   | postgresql://an@db:5433/reg
			postgres://db/reg                  | jdbc:postgresql://db/reg        | ''   | postgresql://db:5432/reg
			jdbc:postgresql://db/reg?user=an   | jdbc:postgresql://db/reg?user=an | an  | postgresql://an@db:5432/reg
			' jdbc:postgresql://[::1]:1/reg '  | jdbc:postgresql://[::1]:1/reg   | ''   | postgresql://[::1]:1/reg
			jdbc:postgresql://db/reg?ssl=true  | jdbc:postgresql://db/reg?ssl=true | '' | postgresql://db:5432/reg
			""")
	void readsAddress(String address, String url, String user, String shown) {
		DatabaseSettings settings = DatabaseSettings.of(Optional.of(address), Map.of()).orElseThrow();
		assertThat(settings.url()).isEqualTo(url);
		assertThat(settings.user()).isEqualTo(user);
		assertThat(settings.describe()).isEqualTo(shown).isEqualTo(settings.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "db", "mysql://db/reg", "jdbc:postgresql:reg", "postgresql://db", "postgresql://db/",
			"postgresql://a b/reg", "postgresql://db:port/reg" })
	void refusesWhatIsNoAddress(String address) {
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> DatabaseSettings.of(Optional.of(address), Map.of()))
			.withMessage("--db: this is no address of a PostgreSQL database. "
					+ "Write it like postgresql://user@host:5432/database.")
			.extracting(OperatorException::exitCode)
			.isEqualTo(ExitCode.USAGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgresql://an:s3cret@db/reg", "postgresql://an:s3cret@north:1,south:2/reg",
			"jdbc:postgresql://db/reg?password=s3cret", "jdbc:postgresql://db/reg?ssl=true&sslpassword=s3cret" })
	void refusesPasswordInAddress(String address) {
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> DatabaseSettings.of(Optional.empty(), Map.of("MUSTER_DB_URL", address)))
			.withMessage("MUSTER_DB_URL: the address has a password in it, where others can see it. "
					+ "Take it out, and put it into a file that MUSTER_DB_PASSWORD_FILE names.")
			.extracting(OperatorException::exitCode)
			.isEqualTo(ExitCode.USAGE);
	}

	@Test
	void meansEmbeddedServerWithoutAddress() {
		assertThat(DatabaseSettings.of(Optional.empty(), Map.of("MUSTER_DB_URL", " "))).isEmpty();
	}

	@Test
	void prefersFlagAndTakesUserAndPasswordFromEnvironment() {
		DatabaseSettings settings = DatabaseSettings
			.of(Optional.of("postgresql://an@db/reg"), Map.of("MUSTER_DB_URL", "postgresql://other/reg",
					"MUSTER_DB_USER", "binh", "MUSTER_DB_PASSWORD", "s3cret"))
			.orElseThrow();
		assertThat(settings).isEqualTo(new DatabaseSettings("jdbc:postgresql://db/reg", "binh", "s3cret"));
		assertThat(settings.toString()).isEqualTo("postgresql://binh@db:5432/reg");
	}

	@Test
	void readsPasswordFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("password"), "s3cret\n");
		assertThat(withPasswordFile(file).password()).isEqualTo("s3cret");
	}

	@Test
	void refusesPasswordFileThatCannotBeRead(@TempDir Path folder) {
		Path file = folder.resolve("none");
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> withPasswordFile(file))
			.withMessage("MUSTER_DB_PASSWORD_FILE: " + file + " cannot be read (NoSuchFileException). "
					+ "Name a text file that holds the password and nothing else.")
			.extracting(OperatorException::exitCode)
			.isEqualTo(ExitCode.CONFIGURATION);
	}

	private static DatabaseSettings withPasswordFile(Path file) {
		return DatabaseSettings
			.of(Optional.of("postgresql://an@db/reg"), Map.of("MUSTER_DB_PASSWORD_FILE", file.toString()))
			.orElseThrow();
	}

}
