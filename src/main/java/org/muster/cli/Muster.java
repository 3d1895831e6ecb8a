package org.muster.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.Command;

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
				RevertCommand.class, ServeCommand.class, LinkCommand.class, DbCommand.class,
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
		CommandLine line = new CommandLine(new Muster());
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command.getErr()));
		return line.execute(arguments);
	}

	private static int failed(Exception failure, PrintWriter errors) {
		if (failure instanceof OperatorException known) {
			errors.println(known.getMessage());
			return known.exitCode().code();
		}
		if (failure instanceof SqlFailure refused) {
			errors.println(refused.getMessage());
			return code(refused.sqlState());
		}
		Optional<SQLException> sql = SqlProblem.find(failure);
		if (sql.isPresent()) {
			errors.println(SqlProblem.describe(sql.get()));
			return code(String.valueOf(sql.get().getSQLState()));
		}
		errors.println("a defect of the program: " + failure.getClass().getName());
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			errors.println("caused by " + cause.getClass().getName());
			for (StackTraceElement frame : cause.getStackTrace()) {
				errors.println("  at " + frame);
			}
		}
		errors.println("Please report it with these lines. The messages are left out: they may quote a record.");
		return ExitCode.FAILED.code();
	}

	private static int code(String sqlState) {
		return sqlState.startsWith("08") ? ExitCode.DATABASE_UNREACHABLE.code() : ExitCode.FAILED.code();
	}

	/** The version of the build. */
	static final class Version implements CommandLine.IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "muster " + org.muster.pipeline.Program.version() };
		}

	}

}
