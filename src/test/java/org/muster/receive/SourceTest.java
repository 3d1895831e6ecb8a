package org.muster.receive;

import org.muster.model.SourceKind;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.muster.model.Field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SourceTest {

	@Test
	void keepsColumnsInTheOrderOfFields() {
		assertThat(hill(List.of(Path.of("a.csv"))).columns().keySet()).containsExactly(Field.FULL_NAME,
				Field.BIRTH_DATE, Field.STATUS);
	}

	@Test
	void changesNothingButFiles() {
		List<Path> others = List.of(Path.of("b.csv"), Path.of("c.csv"));
		assertThat(hill(List.of(Path.of("a.csv"))).withFiles(others)).isEqualTo(hill(others));
	}

	@Test
	void hasAtLeastOneFile() {
		assertThatIllegalArgumentException().isThrownBy(() -> hill(List.of()))
			.withMessage("a source has at least one file");
	}

	@Test
	void knowsWhereItStandsInTheJobDefinition() {
		assertThat(Sources.hill().place("encoding")).isEqualTo("sources.hill.encoding");
		assertThat(Sources.registry("utf-8", ',').place("encoding")).isEqualTo("registry.encoding");
	}

	private static Source hill(List<Path> files) {
		return new Source("hill", SourceKind.MEMBER, files, false, Delivery.DELTA, Optional.of("tcvn3"),
				TextForm.of(';'), List.of("A"), Optional.of("Total"), Map.of(Field.STATUS, List.of("Status"),
						Field.FULL_NAME, List.of("First", "Last"), Field.BIRTH_DATE, List.of("Born")));
	}

}
