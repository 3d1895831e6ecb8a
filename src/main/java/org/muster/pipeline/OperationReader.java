package org.muster.pipeline;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.muster.pipeline.lineage.LineageSettings;
import org.muster.notice.NoticeSettings;

/**
 * Reads the sections {@code notify}, {@code schedule} and {@code lineage} of a job
 * definition.
 */
final class OperationReader {

	private static final ScalarKind<String> CRON = ScalarKind.open(
			"five fields: minute, hour, day of month, month, day of week", "\"30 1 * * *\"",
			(text) -> Optional.of(text.strip()).filter(Schedule::isCron));

	private static final ScalarKind<ZoneId> ZONE = ScalarKind.open("the name of a time zone", "Asia/Ho_Chi_Minh",
			OperationReader::zone);

	private static final ScalarKind<Boolean> MISSED = ScalarKind.closed("answer to a missed run",
			Map.of("run", true, "skip", false));

	private final Path definition;

	OperationReader(Path definition) {
		this.definition = definition;
	}

	Supplier<Operation> read(YamlSection root) {
		Supplier<NoticeSettings> notices = root.optionalSection("notify")
			.map(new NoticeReader(this.definition)::read)
			.orElse(() -> NoticeSettings.NONE);
		Optional<Supplier<Schedule>> schedule = root.optionalSection("schedule").map(OperationReader::schedule);
		Supplier<LineageSettings> lineage = root.optionalSection("lineage")
			.map(new LineageReader(this.definition)::read)
			.orElse(() -> LineageSettings.NONE);
		return () -> new Operation(notices.get(), schedule.map(Supplier::get), lineage.get());
	}

	private static Supplier<Schedule> schedule(YamlSection section) {
		Optional<String> cron = section.value("cron", CRON);
		Optional<ZoneId> zone = section.value("time-zone", ZONE);
		Optional<Boolean> missed = section.valueOr("missed", MISSED, true);
		section.done("key");
		return () -> new Schedule(cron.orElseThrow(), zone.orElseThrow(), missed.orElseThrow());
	}

	private static Optional<ZoneId> zone(String text) {
		try {
			return Optional.of(ZoneId.of(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
