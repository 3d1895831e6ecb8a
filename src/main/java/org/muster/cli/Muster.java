package org.muster.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import org.muster.console.LogFormat;
import org.muster.database.SqlFailure;
import org.muster.database.SqlProblem;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** Entry point: {@code muster COMMAND}. */
@Command(name = "muster", mixinStandardHelpOptions = true, versionProvider = Muster.Version.class,
		description = "Standardises a member register, attaches national IDs and accounts for every record.",
		footer = { "", "Examples:", "  ./muster run nightly-import", "  ./muster status",
				"  ./muster export outcomes --run latest --output outcomes.csv" },
		subcommands = { RunCommand.class, CheckCommand.class, ProfileCommand.class, StatusCommand.class,
				RunsCommand.class, ResumeCommand.class, StopCommand.class, RerunCommand.class, ReportCommand.class,
				ExportCommand.class, GenerateCommand.class, EvaluateCommand.class, ReviewCommand.class,
				QuarantineCommand.class, CardsCommand.class, ExplainCommand.class, CompareCommand.class,
				RevertCommand.class, VerifyCommand.class, ServeCommand.class, LinkCommand.class, DbCommand.class,
				CommandLine.HelpCommand.class })
public final class Muster {

	private Muster() {
	}

	/**
	 * Runs one command and ends the process with its exit code.
	 * @param arguments the command line
	 */
	public static void main(String[] arguments) {
		System.exit(run(arguments));
	}

	/**
	 * Runs one command.
	 * @param arguments the command line
	 * @return the exit code
	 */
	static int run(String... arguments) {
		if (!LogFormat.use(Workplace.environment("MUSTER_LOG").orElse("text"))) {
			System.err.println("MUSTER_LOG: text or json was expected. Correct it, or unset it. Nothing was done.");
			return ExitCode.USAGE.code();
		}
		CommandLine line = new CommandLine(new Muster());
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command.getErr()));
		return line.execute(arguments);
	}

	private static int failed(Exception failure, PrintWriter errors) {
		if (failure instanceof OperatorException known) {
			return told(String.valueOf(known.getMessage()), known.exitCode().code(), errors);
		}
		if (failure instanceof SqlFailure refused) {
			return refused(String.valueOf(refused.getMessage()), refused.sqlState(), errors);
		}
		Optional<SQLException> sql = SqlProblem.find(failure);
		if (sql.isPresent()) {
			return refused(SqlProblem.describe(sql.get()), SqlProblem.state(sql.get()), errors);
		}
		StringBuilder text = new StringBuilder("a defect of the program: ").append(failure.getClass().getName());
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			text.append("\ncaused by ").append(cause.getClass().getName());
			for (StackTraceElement frame : cause.getStackTrace()) {
				text.append("\n  at ").append(frame);
			}
		}
		text.append("\nPlease report it with these lines. The messages are left out: they may quote a record.");
		return told(text.toString(), ExitCode.FAILED.code(), errors);
	}

	private static int told(String problem, int exitCode, PrintWriter errors) {
		if (!LogFormat.now().tells(problem, exitCode)) {
			errors.println(problem);
		}
		return exitCode;
	}

	private static int refused(String problem, String sqlState, PrintWriter errors) {
		if (SqlProblem.isUnavailable(sqlState)) {
			String cure = ". Start the database; then './muster resume' if a run had begun, else repeat the command.";
			return told(problem + cure, ExitCode.DATABASE_UNREACHABLE.code(), errors);
		}
		return told(problem, ExitCode.FAILED.code(), errors);
	}

	/** The version of the build. */
	static final class Version implements CommandLine.IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "muster " + org.muster.pipeline.Program.version() };
		}

	}

}
