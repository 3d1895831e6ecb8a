package org.muster.wrong.pipeline;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Cannot be built without Spring. */
public final class InjectedField {

	@Autowired
	private Right injected;

	@Value("${read}")
	private String read;

	private final String constructed;

	public InjectedField(String constructed) {
		this.constructed = constructed;
	}

	public String all() {
		return this.constructed + this.read + this.injected.hashCode();
	}

}
