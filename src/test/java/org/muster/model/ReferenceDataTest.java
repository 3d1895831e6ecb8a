package org.muster.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReferenceDataTest {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void takesTheTableOfAFileInPlaceOfItsOwn() throws IOException {
		Path words = file("\ufefflist,word,code\r\nstatus,ch\u00ednh th\u1ee9c,official\r\n\r\n");
		ReferenceData data = ReferenceData.with(Map.of("code-words", words));
		assertThat(data.rows("code-words.csv")).hasSize(1);
		assertThat(data.version("code-words.csv")).isNotEqualTo(ReferenceData.builtIn().version("code-words.csv"));
		assertThat(data.version("religions.csv")).isEqualTo(ReferenceData.builtIn().version("religions.csv"));
	}

	@Test
	void everyReplaceableTableHasTheShapeOfItself() {
		for (String table : ReferenceData.replaceable()) {
			assertThat(new TableShape(table).problems(ReferenceFile.bytes(table + ".csv"))).as(table).isEmpty();
		}
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					code-words  | list;word\\nstatus;ct            | line 1: the header 'list,word,code' was expected; write it so
					code-words  | list;word;code\\nstatus;ct        | line 2: 3 cells were expected, but there are 2; add or remove commas
					code-words  | list;word;code\\nstatus;"ct";left | line 2: no quotes were expected; take them away
					code-words  | list;word;code\\nstatus;;left     | line 2: column 'word': a text was expected, but it is empty; correct it
					code-words  | list;word;code\\nstates;ct;left   | line 2: column 'list': a word that the program knows was expected; correct it
					code-words  | list;word;code\\nstatus;ct;gone   | line 2: column 'code': a word that the program knows was expected; correct it
					code-words  | list;word;code                     | line 2: at least one row was expected; add the rows, or leave the key out
					unit-words  | kind;word\\ncommune;x\\nvillage;y | line 3: column 'kind': a word that the program knows was expected; correct it
					religions   | code;name_vi;name_en\\n1;A;B      | line 2: column 'code': 2 digits were expected; correct it
					province-aliases | alias;old_code\\nA;25,26     | line 2: 2 cells were expected, but there are 3; add or remove commas
					province-aliases | alias;old_code\\nA;1         | line 2: column 'old_code': codes of 2 digits, separated by ; were expected; correct it
					earlier-units | key;type;code_2025;name_2025;district_2025;province_2025;year\\na;xa;123;b;c;d; | line 2: column 'code_2025': 5 digits were expected; correct it
					""")
	void refusesAFileOfAnotherShapeWithLineAndCure(String table, String content, String problem) throws IOException {
		Path file = file(content.replace("\\n", "\n").replace(';', ','));
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> ReferenceData.with(Map.of(table, file)))
			.withMessage("the tables under 'reference' have 1 problem; nothing was run:\n- %s (%s): %s", file, table,
					problem)
			.satisfies((refused) -> assertThat(refused.exitCode()).isEqualTo(ExitCode.MALFORMED_INPUT));
	}

	@Test
	void refusesBytesThatAreNoText() throws IOException {
		Path file = Files.write(this.folder.resolve("table.csv"), new byte[] { (byte) 0xC3, 0x28 });
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> ReferenceData.with(Map.of("religions", file)))
			.withMessageEndingWith("it is not UTF-8; save it as UTF-8");
	}

	@Test
	void acceptsANewCodeOfAListThatOnlyNamesThings() throws IOException {
		Path words = file("list,word,code\nprofessional-level,chuy\u00ean khoa,65\n");
		assertThat(ReferenceData.with(Map.of("code-words", words)).rows("code-words.csv")).hasSize(1);
	}

	/** What is prepared from them is kept by the object: places, names, versions. */
	@Test
	void isTheSameObjectWhereNothingIsReplaced() throws IOException {
		assertThat(ReferenceData.with(Map.of())).isSameAs(ReferenceData.builtIn());
	}

	private Path file(String content) throws IOException {
		return Files.writeString(this.folder.resolve("table.csv"), content, StandardCharsets.UTF_8);
	}

}
