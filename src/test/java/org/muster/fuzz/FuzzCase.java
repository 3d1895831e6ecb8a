package org.muster.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * One case of a campaign.
 *
 * @param target what is tried
 * @param seed of the campaign
 * @param number from 0
 */
record FuzzCase(Target target, long seed, long number) {

	/** Names the case that alone is tried. */
	static final String PROPERTY = "muster.fuzz";

	/**
	 * {@return the case of a name}
	 * @param name such as {@code receive:1:42}
	 */
	static FuzzCase of(String name, List<Target> targets) {
		String[] parts = name.split(":");
		Target target = targets.stream().filter((one) -> one.name().equals(parts[0])).findFirst().orElseThrow();
		return new FuzzCase(target, Long.parseLong(parts[1]), Long.parseLong(parts[2]));
	}

	/**
	 * Tries it.
	 * @param parent where it may have a folder
	 */
	void run(Path parent) throws IOException {
		Path folder = Files.createTempDirectory(parent, "case");
		try {
			this.target.tryOne(new Chance(this.seed, this.number), folder);
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	/**
	 * {@return the name by which it is tried again}
	 */
	@Override
	public String toString() {
		return this.target.name() + ":" + this.seed + ":" + this.number;
	}

}
