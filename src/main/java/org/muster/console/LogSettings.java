package org.muster.console;

import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;
import org.springframework.boot.logging.LoggingSystem;

/**
 * What the log tells: nothing of the libraries but warnings, to standard error. Found by
 * Logback as a service, and quicker than a file of settings, for which it would start an
 * XML parser. Spring Boot, which would set the log in its own way, is kept from it.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSettings extends ContextAwareBase implements Configurator {

	/** Loggers that tell less; some of them quote what they read. */
	private static final Map<String, Level> LESS = Map.of("org.springframework.batch", Level.OFF,
			// what failed is told once, by its cause
			"org.springframework.transaction", Level.OFF, "org.muster.database.FencedTransactionManager", Level.OFF,
			"org.flywaydb", Level.OFF, "com.zaxxer.hikari", Level.ERROR,
			// the events of a run; on where the log is structured
			"muster", Level.OFF, "org.apache.poi", Level.OFF);

	@Override
	public ExecutionStatus configure(LoggerContext context) {
		System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
		PatternLayoutEncoder encoder = new PatternLayoutEncoder();
		encoder.setContext(context);
		encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss} %-5level %logger{0}: %msg%n%nopex");
		encoder.start();
		ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
		errors.setContext(context);
		errors.setName("ERRORS");
		errors.setTarget(ConsoleTarget.SystemErr.getName());
		errors.setEncoder(encoder);
		errors.start();
		context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
		context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(errors);
		LESS.forEach((name, level) -> context.getLogger(name).setLevel(level));
		return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
	}

}
