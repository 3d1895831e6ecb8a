package org.muster.pipeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.springframework.scheduling.support.CronExpression;

/**
 * When a job runs by itself.
 *
 * @param cron minute, hour, day of month, month, day of week
 * @param zone in which these are meant
 * @param runMissed whether a run that nobody could start in time is started later
 */
public record Schedule(String cron, ZoneId zone, boolean runMissed) {

	/**
	 * {@return the first time after another one, or nothing when there is none any more}
	 * @param time strictly before it
	 */
	public Optional<Instant> next(Instant time) {
		ZonedDateTime from = time.atZone(this.zone);
		return Optional.ofNullable(expression(this.cron).next(from)).map(ZonedDateTime::toInstant);
	}

	static CronExpression expression(String cron) {
		return CronExpression.parse("0 " + cron);
	}

	/**
	 * {@return whether this is an expression of five fields that ever comes true}
	 */
	static boolean isCron(String text) {
		try {
			return text.strip().split("\\s+").length == 5
					&& expression(text.strip()).next(java.time.LocalDateTime.of(2025, 1, 1, 0, 0)) != null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
