package org.muster.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.muster.console.LogFormat;
import org.muster.console.Texts;
import org.muster.report.Language;
import org.muster.database.Database;
import org.muster.database.Home;

/** Where a command works: flags over environment over default. */
final class Workplace {

	@Option(names = "--home", paramLabel = "FOLDER",
			description = "Embedded database, reports, archive. Else MUSTER_HOME, else .muster")
	private @Nullable Path home;

	@Option(names = "--db", paramLabel = "URL",
			description = "PostgreSQL 15 or newer, as jdbc:postgresql://HOST/DATABASE. Else MUSTER_DB_URL, else embedded. "
					+ "User and password from MUSTER_DB_USER, MUSTER_DB_PASSWORD_FILE")
	private @Nullable String url;

	@Option(names = "--language", paramLabel = "LANGUAGE", description = "en or vi. Else MUSTER_LANGUAGE, else en")
	private @Nullable String language;

	@Option(names = "--log", paramLabel = "FORMAT",
			description = "text, or json: standard error has one JSON object for each event. Else MUSTER_LOG, else text")
	void log(LogFormat format) {
		format.use();
	}

	Home home() {
		return Home.of(Optional.ofNullable(this.home)
			.or(() -> environment("MUSTER_HOME").map(Path::of))
			.orElse(Path.of(".muster")));
	}

	Database open() {
		return Database.open(home(), Optional.ofNullable(this.url));
	}

	Texts texts() {
		return new Texts(language());
	}

	Texts reviewTexts() {
		return Texts.ofReview(language());
	}

	Texts reportTexts() {
		return Texts.ofReport(language());
	}

	Texts verifyTexts() {
		return Texts.ofVerify(language());
	}

	Language reportLanguage() {
		return language().startsWith("vi") ? Language.VIETNAMESE : Language.ENGLISH;
	}

	private String language() {
		return Optional.ofNullable(this.language).or(() -> environment("MUSTER_LANGUAGE")).orElse("en");
	}

	static Optional<String> environment(String name) {
		return Optional.ofNullable(System.getenv(name)).filter((value) -> !value.isBlank());
	}

	static String operator() {
		return environment("MUSTER_OPERATOR").orElse(System.getProperty("user.name", "unknown"));
	}

}
