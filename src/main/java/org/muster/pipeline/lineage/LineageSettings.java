package org.muster.pipeline.lineage;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who is told of a job's lineage.
 *
 * @param file to which each event is added as a line; this or the address
 * @param url to which each event is posted
 * @param authorizationFile with the header Authorization
 * @param namespace of the job
 */
public record LineageSettings(Optional<Path> file, Optional<URI> url, Optional<Path> authorizationFile,
		String namespace) {

	/** Nobody is told. */
	public static final LineageSettings NONE = new LineageSettings(Optional.empty(), Optional.empty(), Optional.empty(),
			"muster");

	/**
	 * {@return whether nobody is told}
	 */
	public boolean isNone() {
		return this.file.isEmpty() && this.url.isEmpty();
	}

}
