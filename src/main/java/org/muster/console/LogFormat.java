package org.muster.console;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What goes to standard error while a run works. */
public enum LogFormat {

	/** Progress, and the warnings of libraries, for people. */
	TEXT,

	/**
	 * One JSON object a line for each event that matters, as Logstash and what
	 * understands it take them; no progress.
	 */
	JSON;

	/** Where runs tell their events; off in the other format. */
	private static final String EVENTS = "muster";

	/** Exceptions are told by class only: their messages may quote a record. */
	private static final Map<String, Object> SETTINGS = Map.of("logging.structured.json.exclude",
			"stack_trace,@version,level_value");

	private static LogFormat now = TEXT;

	/**
	 * {@return what is written now}
	 */
	public static LogFormat now() {
		return now;
	}

	/**
	 * Takes a format from now on, for all of the process.
	 * @param name of the format, in small letters or capitals
	 * @return false when there is no such format; nothing changes then
	 */
	public static boolean use(String name) {
		Optional<LogFormat> meant = Stream.of(values()).filter((one) -> one.name().equalsIgnoreCase(name)).findFirst();
		meant.ifPresent(LogFormat::use);
		return meant.isPresent();
	}

	/**
	 * Tells the structured log why a command failed.
	 * @param problem without any value of a record
	 * @return false when the log is not structured; nothing is told then
	 */
	public boolean tells(String problem, int exitCode) {
		if (this == JSON) {
			commands().atError()
				.addKeyValue("problem", problem)
				.addKeyValue("exit_code", exitCode)
				.log("command failed");
		}
		return this == JSON;
	}

	/**
	 * Tells the structured log what a command does.
	 * @param sentence without any value of a record
	 * @return false when the log is not structured; nothing is told then
	 */
	public boolean tells(String sentence) {
		if (this == JSON) {
			commands().info(sentence);
		}
		return this == JSON;
	}

	/** Takes this format from now on, for all of the process. */
	public void use() {
		now = this;
		if (this == JSON && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			context.getLogger(EVENTS).setLevel(Level.INFO);
			Iterator<Appender<ILoggingEvent>> appenders = context.getLogger(Logger.ROOT_LOGGER_NAME)
				.iteratorForAppenders();
			while (appenders.hasNext()) {
				if (appenders.next() instanceof OutputStreamAppender<ILoggingEvent> appender) {
					appender.setEncoder(encoder(context));
				}
			}
		}
	}

	/** Not made before it is needed: most commands log nothing. */
	private static Logger commands() {
		return LoggerFactory.getLogger("muster.command");
	}

	private static StructuredLogEncoder encoder(LoggerContext context) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("log", SETTINGS));
		context.putObject(Environment.class.getName(), environment);
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(context);
		encoder.setFormat("logstash");
		encoder.setCharset(StandardCharsets.UTF_8);
		encoder.start();
		return encoder;
	}

}
