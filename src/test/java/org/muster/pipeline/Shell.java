package org.muster.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What someone types who has no Muster. */
final class Shell {

	private Shell() {
	}

	/**
	 * {@return all that the commands print, and in the end {@code exit} with the code}
	 */
	static String run(Path folder, String commands) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("bash", "-c", commands).directory(folder.toFile())
			.redirectErrorStream(true)
			.start();
		process.getOutputStream().close();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return printed + "exit " + process.waitFor();
	}

}
