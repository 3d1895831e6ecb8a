package org.muster.database;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Where the database is and who logs in.
 *
 * @param url for the driver, starts with {@code jdbc:postgresql:}; holds no password
 * @param user may be empty: the driver then takes the user of the system
 * @param password may be empty; never from the command line
 */
public record DatabaseSettings(String url, String user, String password) {

	private static final String JDBC = "jdbc:postgresql:";

	/** One or more hosts, each a name or an address, with or without a port. */
	private static final Pattern HOSTS = Pattern
		.compile("((\\[[0-9A-Fa-f:.]+]|[\\w.-]+)(:[0-9]{1,5})?)(,(\\[[0-9A-Fa-f:.]+]|[\\w.-]+)(:[0-9]{1,5})?)*");

	/**
	 * Reads what the operator gave. An address is one of {@code jdbc:postgresql://…} and
	 * {@code postgresql://user@host:port/database}.
	 * @param flag the value of {@code --db}; it goes over {@code MUSTER_DB_URL}
	 * @param environment holds {@code MUSTER_DB_URL}, {@code MUSTER_DB_USER}, and
	 * {@code MUSTER_DB_PASSWORD_FILE} or {@code MUSTER_DB_PASSWORD}
	 * @return empty if no address is given: the embedded server is meant
	 * @throws OperatorException if the address is wrong or has a password in it
	 */
	public static Optional<DatabaseSettings> of(Optional<String> flag, Map<String, String> environment) {
		String origin = flag.isPresent() ? "--db" : "MUSTER_DB_URL";
		return flag.or(() -> value(environment, "MUSTER_DB_URL"))
			.map((address) -> external(origin, address.strip(), environment));
	}

	static DatabaseSettings embedded(int port, String database, String user, String password) {
		return new DatabaseSettings(JDBC + "//127.0.0.1:" + port + "/" + database, user, password);
	}

	/**
	 * {@return the address as {@code postgresql://user@host:port/database}} Without
	 * password and parameters; {@code psql} and Muster take it.
	 */
	public String describe() {
		Properties parts = parse(this.url).orElseThrow();
		String[] hosts = parts.getProperty("PGHOST", "").split(",");
		String[] ports = parts.getProperty("PGPORT", "").split(",");
		String address = hosts[0] + (ports[0].isEmpty() ? "" : ":" + ports[0]);
		return "postgresql://" + (this.user.isEmpty() ? "" : this.user + "@") + address + "/"
				+ parts.getProperty("PGDBNAME", "");
	}

	/** Without the password. */
	@Override
	public String toString() {
		return describe();
	}

	/**
	 * {@return connections with what Muster needs of each, not pooled}
	 */
	PGSimpleDataSource dataSource() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.url);
		if (!this.user.isEmpty()) {
			source.setUser(this.user);
		}
		if (!this.password.isEmpty()) {
			source.setPassword(this.password);
		}
		source.setApplicationName("muster");
		source.setCurrentSchema(Migrations.SCHEMA);
		source.setLogServerErrorDetail(false);
		source.setTcpKeepAlive(true);
		return source;
	}

	private static DatabaseSettings external(String origin, String address, Map<String, String> environment) {
		URI uri = uri(origin, address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address);
		int at = uri.getRawAuthority().lastIndexOf('@');
		String[] login = uri.getRawAuthority().substring(0, Math.max(at, 0)).split(":", 2);
		String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
		if (login.length > 1 || query.matches("(?i)(.*&)?(ssl)?password=.*")) {
			throw new OperatorException(ExitCode.USAGE, """
					%s: the address has a password in it, where others can see it. \
					Take it out, and put it into a file that MUSTER_DB_PASSWORD_FILE names.""".formatted(origin));
		}
		String user = value(environment, "MUSTER_DB_USER").orElse(login[0]);
		String hosts = uri.getRawAuthority().substring(at + 1);
		if (!HOSTS.matcher(hosts).matches()) {
			throw wrong(origin);
		}
		String url = JDBC + "//" + hosts + uri.getRawPath() + (query.isEmpty() ? "" : "?" + query);
		Properties parts = parse(url).orElseThrow(() -> wrong(origin));
		return new DatabaseSettings(url, user.isEmpty() ? parts.getProperty("user", "") : user, password(environment));
	}

	private static URI uri(String origin, String address) {
		try {
			URI uri = new URI(address);
			boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
			if (!known || uri.getRawAuthority() == null || uri.getRawPath().length() < 2) {
				throw wrong(origin);
			}
			return uri;
		}
		catch (URISyntaxException ex) {
			throw wrong(origin);
		}
	}

	private static OperatorException wrong(String origin) {
		return new OperatorException(ExitCode.USAGE, """
				%s: this is no address of a PostgreSQL database. \
				Write it like postgresql://user@host:5432/database.""".formatted(origin));
	}

	private static Optional<Properties> parse(String url) {
		return Optional.ofNullable(Driver.parseURL(url, new Properties()));
	}

	private static String password(Map<String, String> environment) {
		Optional<String> file = value(environment, "MUSTER_DB_PASSWORD_FILE");
		if (file.isEmpty()) {
			return value(environment, "MUSTER_DB_PASSWORD").orElse("");
		}
		try {
			return Files.readString(Path.of(file.get())).strip();
		}
		catch (IOException | InvalidPathException ex) {
			throw new OperatorException(ExitCode.CONFIGURATION, """
					MUSTER_DB_PASSWORD_FILE: %s cannot be read (%s). \
					Name a text file that holds the password and nothing else.""".formatted(file.get(),
					ex.getClass().getSimpleName()));
		}
	}

	private static Optional<String> value(Map<String, String> environment, String name) {
		return Optional.ofNullable(environment.get(name)).filter((value) -> !value.isBlank());
	}

}
