package org.muster.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A job definition as text and as a tree of nodes that know their lines. Nothing is
 * constructed from the tree and no alias is expanded, so no content of a file can run
 * code or fill the memory.
 *
 * @param text the file as read, without a byte order mark
 * @param root the keys of the top
 */
record YamlFile(String text, MappingNode root) {

	private static final int MOST_BYTES = 256 * 1024;

	private static final int MOST_ALIASES = 200;

	private static final int DEEPEST = 10;

	/**
	 * Reads a file.
	 * @param file the definition
	 * @return its text and tree
	 * @throws OperatorException with exit code 78 if there is no such file, or it is no
	 * YAML mapping, or larger than 256 KB, or uses more than 200 aliases
	 */
	static YamlFile read(Path file) {
		String text = decode(file, bytes(file));
		Node root = compose(file, text).orElseThrow(
				() -> Problems.only(file, "the file is empty; write the keys of a job, beginning with 'job:'"));
		if (root instanceof MappingNode mapping) {
			return new YamlFile(text, mapping);
		}
		throw Problems.only(file, "line %d: must be keys with values but is something else; begin with 'job:'"
			.formatted(root.getStartMark().getLine() + 1));
	}

	private static byte[] bytes(Path file) {
		if (Files.isDirectory(file)) {
			throw Problems.only(file, "it is a folder; give the path of a job definition");
		}
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(MOST_BYTES + 1);
			if (bytes.length > MOST_BYTES) {
				throw Problems.only(file,
						"the file is larger than 256 KB, so it is no job definition; give another path");
			}
			return bytes;
		}
		catch (NoSuchFileException ex) {
			throw new OperatorException(ExitCode.CONFIGURATION, JobFinder.missing(file));
		}
		catch (IOException ex) {
			throw Problems.only(file, "the file cannot be read (%s); let the user who runs Muster read it"
				.formatted(ex.getClass().getSimpleName()));
		}
	}

	private static String decode(Path file, byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
		String text = out.flip().toString();
		if (result.isError()) {
			throw Problems.only(file, "line %d: is not UTF-8; save the file as UTF-8".formatted(lastLine(text)));
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static Optional<Node> compose(Path file, String text) {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(MOST_ALIASES);
		options.setNestingDepthLimit(DEEPEST);
		try {
			return Optional.ofNullable(new Yaml(new SafeConstructor(options)).compose(new StringReader(text)));
		}
		catch (MarkedYAMLException ex) {
			throw Problems.only(file, "line %d: is not YAML, %s; correct the line, or put the text in quotes"
				.formatted(line(ex), ex.getProblem()));
		}
		catch (ReaderException ex) {
			throw Problems.only(file, "line %d: has the invisible character U+%04X; remove it".formatted(
					lastLine(text.substring(0, text.offsetByCodePoints(0, ex.getPosition()))), ex.getCodePoint()));
		}
		catch (YAMLException ex) {
			throw Problems.only(file,
					"the file uses more than %d aliases or nests deeper than %d levels; write it plainer"
						.formatted(MOST_ALIASES, DEEPEST));
		}
	}

	private static int line(MarkedYAMLException ex) {
		Mark mark = ex.getProblemMark();
		return (mark == null) ? 1 : mark.getLine() + 1;
	}

	private static int lastLine(String text) {
		return 1 + (int) text.chars().filter((character) -> character == '\n').count();
	}

}
