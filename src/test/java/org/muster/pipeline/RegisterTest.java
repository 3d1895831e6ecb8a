package org.muster.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

import org.muster.audit.Export;
import org.muster.audit.RunFigures;
import org.muster.report.Figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What stands around the members, and what consumers see, over several nights. */
@Timeout(300)
class RegisterTest {

	@TempDir
	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	@AfterEach
	void drop() {
		this.night.close();
	}

	/** One story, since nights are dear. */
	@Test
	void keepsListsAndTreeAndTellsWhoIsMissing() throws IOException {
		this.night = new Night(this.folder.resolve("home"));
		Path data = this.folder.resolve("data");
		Night.copyBadSample(data);
		this.night.run(job("0.99"));
		assertThat(this.night.count("missing_member")).isZero();
		publishesNoCodeThatItsListDoesNotHave();
		buildsTheTreeOfOrganisations();

		List<String> gone = removeTheLastRecords(data.resolve("hoa-binh.tsv"));
		move(data.resolve("phu-tho.csv"));
		this.night.run(job("0.99"));
		assertThat(missing(2)).containsExactly("2 " + gone.size());
		assertThat(this.night.texts("select member_no from missing_member where run_id = 2 order by 1"))
			.isEqualTo(gone);
		assertThat(this.night.count("member where member_no in (select member_no from missing_member)")).as("they stay")
			.isEqualTo(gone.size());
		assertThat(this.night.lines(Export.MISSING, 2)).hasSize(gone.size()).allMatch((line) -> line.endsWith(",2"));
		showsConsumersWhatIsAndWhatWas();

		this.night.run(job("0.991"));
		assertThat(missing(3)).as("still, since then").containsExactly("2 " + gone.size());
		assertThat(this.night.count("member_history where replaced_run = 3")).as("nothing changed").isZero();
	}

	private void publishesNoCodeThatItsListDoesNotHave() {
		assertThat(this.night.texts("select code from code_use where list = 'gender' order by 1")).containsExactly("F",
				"M");
		assertThat(this.night.count("unit_use")).isEqualTo(this.night.count("""
				(select home_commune from member where home_commune <> '' union select residence_commune from member
				  where residence_commune <> '' union select home_province from member where home_province <> ''
				 union select residence_province from member where residence_province <> '') u"""));
		assertThat(this.night.count("administrative_unit where parent is null")).isEqualTo(34);
		assertThat(this.night.count("administrative_unit where parent is not null")).isEqualTo(3321);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.night.update("insert into code_use values ('gender', 'X', 1)"));
	}

	private void buildsTheTreeOfOrganisations() {
		assertThat(this.night.count("organisation where level = 1")).isPositive();
		assertThat(this.night
			.count("organisation o where level > 0 and (parent is null or path <> parent || ' > ' || name)")).isZero();
		assertThat(this.night.count("""
				register.member m where organisation_path is not null
				   and not exists (select from register.organisation o where o.path = m.organisation_path)"""))
			.as("every member's organisation is in the tree")
			.isZero();
		assertThat(this.night
			.texts("""
					select array_to_string(organisation_path('Chi bộ 1 - Đảng bộ xã A', 'Tỉnh C', '', '', '', ''), ' > ')
					    || '; ' || array_to_string(organisation_path('Chi bộ 1', 'Tỉnh C', '', 'Xã A', '', 'Chi bộ 1'), ' > ')
					    || '; ' || array_to_string(organisation_path('', '', '', '', '', ''), ' > ')"""))
			.containsExactly("Tỉnh C > Đảng bộ xã A > Chi bộ 1; Tỉnh C > Xã A > Chi bộ 1; ");
	}

	private void showsConsumersWhatIsAndWhatWas() {
		assertThat(this.night.count("register.member")).isEqualTo(this.night.count("member"));
		assertThat(this.night.count("register.member where status = 'official' and status_vi = 'Đảng viên chính thức'"))
			.isPositive();
		assertThat(this.night.count("register.member_version"))
			.isEqualTo(this.night.count("member") + this.night.count("member_history"));
		assertThat(this.night.tally("until_run::text",
				"register.member_place where kind = 'residence' and as_written like 'Khu 99%'"))
			.as("nobody has lived there before")
			.containsExactly((String) null);
		assertThat(this.night.count("""
				register.member_place now join register.member_place was using (member_no, kind)
				 where now.as_written like 'Khu 99%' and was.until_run = 2 and was.from_run = 1""")).isPositive();
		assertThat(this.night.texts("""
				select concat_ws(' ', d, register.date_precision, register.earliest_day, register.latest_day)
				  from (values ('1954-07-21'), ('1954-02-XX'), ('1954-XX-XX'), ('')) v (d)
				 cross join lateral (select date_precision(d), earliest_day(d), latest_day(d)) register"""))
			.containsExactly("1954-07-21 day 1954-07-21 1954-07-21", "1954-02-XX month 1954-02-01 1954-02-28",
					"1954-XX-XX year 1954-01-01 1954-12-31", " unknown");
		assertThat(this.night.count("register.member_number where kind = 'card' and current")).isPositive();
	}

	private List<String> missing(int run) {
		Figure figure = Objects
			.requireNonNull(new RunFigures(this.night.database().dataSource()).figures(run).get("missing"));
		return figure.rows().stream().map((row) -> row.get("since_run") + " " + row.get("members")).toList();
	}

	/** Of those who have no record elsewhere. */
	private List<String> removeTheLastRecords(Path file) throws IOException {
		List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
		List<String> gone = this.night
			.texts("""
					select l.member_no from ledger l join source_file s using (run_id, file_no)
					 where s.file_name = 'hoa-binh.tsv' and l.run_id = 1 and l.outcome = 'published' and l.record_no > s.records - 2
					   and not exists (select from ledger o where o.member_no = l.member_no and o.file_no <> l.file_no)
					 order by 1""");
		Files.write(file, lines.subList(0, lines.size() - 2), StandardCharsets.ISO_8859_1);
		return gone;
	}

	private static void move(Path file) throws IOException {
		String text = Files.readString(file, StandardCharsets.ISO_8859_1);
		Files.writeString(file, text.replace("\"Khu 1, ", "\"Khu 99, "), StandardCharsets.ISO_8859_1);
	}

	private JobDefinition job(String linkAt) {
		return Night.nightly(this.folder.resolve("data"), this.folder.resolve("job-" + linkAt),
				Map.of("most-held: 0.5%", "most-held: 100%", "least-id-coverage: 90%", "least-id-coverage: 0%",
						"link-at: 0.99 ", "link-at: " + linkAt + " "));
	}

}
