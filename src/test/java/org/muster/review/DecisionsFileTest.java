package org.muster.review;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionsFileTest {

	private static final String HEADER = "member_no,national_id,decision,reviewer,decided_on,reason";

	private static final String GOOD = "M1,001099000001,link,R-1,2025-11-20,";

	private static final ReviewDecision READ = new ReviewDecision("M1", "001099000001", "link", "R-1",
			LocalDate.of(2025, 11, 20), "");

	@TempDir
	private Path folder;

	private Path file = Path.of("");

	@BeforeEach
	void name() {
		this.file = this.folder.resolve("decisions.csv");
	}

	@ParameterizedTest
	@ValueSource(strings = { HEADER + "\n" + GOOD, "\ufeff" + HEADER + "\r\n\r\n" + GOOD + "\r\n",
			HEADER + ",,\n" + GOOD + ",,\n",
			"x,reason,decided_on,reviewer,decision,national_id,member_no\n,,2025-11-20,R-1,link,001099000001,M1" })
	void readsDecision(String text) throws IOException {
		DecisionsFile read = read(text);
		assertThat(read.problems()).isEmpty();
		assertThat(read.decisions()).containsExactly(READ);
	}

	@Test
	void readsWhatTheJobDefinitionSaysOfEncodingAndDelimiter() throws IOException {
		Charset charset = Charset.forName("windows-1258");
		Files.writeString(this.file, HEADER.replace(',', ';') + "\nM1;;none;Bê;2025-11-20;a,b\n", charset);
		assertThat(DecisionsFile.read(this.file, charset, ";").decisions())
			.containsExactly(new ReviewDecision("M1", "", "none", "Bê", LocalDate.of(2025, 11, 20), "a,b"));
	}

	@ParameterizedTest
	@ValueSource(strings = { HEADER, HEADER + "\n" })
	void readsNoDecision(String text) throws IOException {
		assertThat(read(text)).isEqualTo(new DecisionsFile(List.of(), List.of()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', quoteCharacter = '`',
			textBlock = """
					M2,,none,R-1,2025-11-20                         ! the number of fields is not that of the header
					M2,,none,R-1,2025-11-20,a,b                     ! the number of fields is not that of the header
					M2,,none,R-1,2025-11-20,a\u0000b                ! a field has a NUL character
					,,none,R-1,2025-11-20,a                         ! member_no and reviewer must be filled
					M2,,none,,2025-11-20,a                          ! member_no and reviewer must be filled
					M2,,None,R-1,2025-11-20,a                       ! decision must be link, none, cannot-tell or withdraw
					M2,,link,R-1,2025-11-20,a                       ! national_id must be 12 digits with an assigned code when the decision is link
					M2,1099000001,link,R-1,2025-11-20,a             ! national_id must be 12 digits with an assigned code when the decision is link
					M2,001099000001,none,R-1,2025-11-20,a           ! national_id must be empty when the decision is not link
					M2,001099000001,cannot-tell,R-1,2025-11-20,a    ! national_id must be empty when the decision is not link
					M2,,none,R-1,20/11/2025,a                       ! decided_on must be a date such as 2025-11-20
					M2,,none,R-1,2025-02-30,a                       ! decided_on must be a date such as 2025-11-20
					M2,,none,R-1,0000-01-01,a                       ! decided_on must be a date such as 2025-11-20
					M2,,none,R-1,+12025-01-01,a                     ! decided_on must be a date such as 2025-11-20
					""")
	void namesTheWrongRecordWithoutItsValues(String record, String problem) throws IOException {
		DecisionsFile read = read(HEADER + "\n\n" + GOOD + "\n" + record + "\n" + GOOD);
		assertThat(read.problems())
			.containsExactly(this.file + ": record 2: " + problem + ". Correct it, or leave it out");
		assertThat(read.decisions()).containsExactly(READ, READ);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', quoteCharacter = '`',
			textBlock = """
					`member_no,national_id,decision`                           ! column 'reviewer', 'decided_on', 'reason' is missing; the header has 'member_no', 'national_id', 'decision'. Use the file that 'review export' wrote, or correct 'decisions.delimiter'
					`M1,001099000001,link,R-1,2025-11-20,`                     ! column 'member_no', 'national_id', 'decision', 'reviewer', 'decided_on', 'reason' is missing; the first line has none of them. Use the file that 'review export' wrote, or correct 'decisions.delimiter'
					``                                                         ! column 'member_no', 'national_id', 'decision', 'reviewer', 'decided_on', 'reason' is missing; the first line has none of them. Use the file that 'review export' wrote, or correct 'decisions.delimiter'
					`member_no,reason,national_id,decision,reviewer,decided_on,reason` ! column 'reason' stands more than once in the header; once was expected. Name each column once
					`member_no,"reason`                                        ! line 1: a quote is not closed, or text follows a closing quote. Correct the line, or use the file that 'review export' wrote
					""")
	void refusesHeader(String header, String problem) throws IOException {
		assertThat(read(header)).isEqualTo(new DecisionsFile(List.of(), List.of(this.file + ": " + problem)));
	}

	@Test
	void refusesFileThatIsNoCsvOrNotInItsEncodingOrNotThere() throws IOException {
		assertThat(read(HEADER + "\n" + GOOD + "\n\"M2\" x,,none,R-1,2025-11-20,\n").problems()).containsExactly("""
				%s: line 3: a quote is not closed, or text follows a closing quote. Correct the line, or use \
				the file that 'review export' wrote""".formatted(this.file));
		Files.write(this.file, new byte[] { 'a', (byte) 0xFF });
		assertThat(DecisionsFile.read(this.file, StandardCharsets.UTF_8, ",").problems())
			.containsExactly(this.file + ": is not UTF-8. Save it so, or correct 'decisions.encoding'");
		Files.delete(this.file);
		assertThat(DecisionsFile.read(this.file, StandardCharsets.UTF_8, ",").problems()).containsExactly(
				this.file + ": cannot be read. A file that this user may read was expected; see its permissions");
	}

	@Test
	void refusesMoreThanFitsIntoMemory() throws IOException {
		try (RandomAccessFile large = new RandomAccessFile(this.file.toFile(), "rw")) {
			large.setLength((64 << 20) + 1);
		}
		assertThat(DecisionsFile.read(this.file, StandardCharsets.UTF_8, ",").problems()).containsExactly(this.file
				+ ": has 67108865 bytes; at most 67108864 were expected. Leave out decisions that are in the database already");
	}

	@Test
	void countsTheProblemsThatItDoesNotName() throws IOException {
		assertThat(read(HEADER + "\n,,,,,".repeat(20)).problems()).hasSize(20);
		assertThat(read(HEADER + "\n,,,,,".repeat(23)).problems()).hasSize(21)
			.last()
			.isEqualTo(this.file + ": 3 more records are wrong. Correct the first 20, then look again");
	}

	private DecisionsFile read(String text) throws IOException {
		Files.writeString(this.file, text);
		return DecisionsFile.read(this.file, StandardCharsets.UTF_8, ",");
	}

}
