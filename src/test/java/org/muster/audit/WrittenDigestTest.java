package org.muster.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.model.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenDigestTest {

	private static final String WRITTEN = "M1\t12\tB\u00e1\t\\N\nM2\t3\t\t\\t\\n\nM3\t\tc\td\n";

	private static final String MEMBERS = "M1\tB\u00e1\t\\N\nM2\t\t\\t\\n\nM3\tc\td\n";

	@ParameterizedTest(name = "in pieces of {0} bytes")
	@ValueSource(ints = { 1, 2, 3, 5, 7, 1000 })
	void hashesRowsAsTheyAreAndWithoutTheirFirstRun(int size) throws IOException {
		byte[] rows = WRITTEN.getBytes(StandardCharsets.UTF_8);
		try (WrittenDigest digest = new WrittenDigest()) {
			for (int at = 0; at < rows.length; at += size) {
				digest.write(rows, at, Math.min(size, rows.length - at));
			}
			assertThat(digest.sections())
				.isEqualTo(Map.of("written", Sha256.of(WRITTEN), "members", Sha256.of(MEMBERS)));
		}
	}

	@Test
	void aMemberThatWasWrittenHasTheColumnsOfAMemberAndTheFirstRunInSecondPlace() {
		String written = columns("written");
		assertThat(written).startsWith("member_no, first_run, ");
		assertThat(written.replace("member_no, first_run, ", "member_no, ")).isEqualTo(columns("members"));
	}

	private static String columns(String section) {
		String sql = Statement.text("digest", section).replaceAll("\\s+", " ");
		return sql.substring(sql.indexOf("(select ") + "(select ".length(), sql.indexOf(" from member where"));
	}

}
