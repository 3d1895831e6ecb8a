package org.muster.pipeline.lineage;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes facets. Source: the OpenLineage specification 2-0-2 and its core facets.
 *
 * @param producer which program tells
 */
record Facets(String producer) {

	private static final String SPECIFICATION = "https://openlineage.io/spec/";

	/** The schema of an event. */
	static final String RUN_EVENT = SPECIFICATION + "2-0-2/OpenLineage.json#/$defs/RunEvent";

	Map<String, Object> of(String name, String version, Map<String, ?> content) {
		Map<String, Object> facet = new LinkedHashMap<>();
		facet.put("_producer", this.producer);
		facet.put("_schemaURL", "%sfacets/%s/%s.json#/$defs/%s".formatted(SPECIFICATION, version, name, name));
		facet.putAll(content);
		return facet;
	}

}
