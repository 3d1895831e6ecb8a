package org.muster.reissue.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.batch.core.step.Step;
import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.block.BlockSteps;
import org.muster.model.Block;
import org.muster.model.Gender;
import org.muster.model.IdMethod;
import org.muster.model.NationalId;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;
import org.muster.model.ReferenceData;
import org.muster.model.RunAttempt;
import org.muster.model.SourceKind;
import org.muster.reissue.CardFacts;
import org.muster.reissue.CardPast;
import org.muster.reissue.Organisations;
import org.muster.reissue.PrintedFields;
import org.muster.reissue.ReissueDecision;
import org.muster.reissue.ReissueSettings;

/** Builds step 5 of 7: members and their decisions to {@code reissue}. */
public final class ReissueStep {

	private final JdbcTemplate jdbc;

	private final int runId;

	private final ReissueSettings settings;

	private final Organisations organisations;

	private final CardPasts pasts;

	private final ReissueWriter writer;

	/**
	 * Takes what the step connects.
	 * @param dataSource the database
	 * @param run the run
	 * @param settings of the job
	 * @param data the tables of the run
	 */
	public ReissueStep(DataSource dataSource, RunAttempt run, ReissueSettings settings, ReferenceData data) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = run.runId();
		this.settings = settings;
		this.organisations = new Organisations(settings.dissolved(), data);
		this.pasts = new CardPasts(dataSource, run.runId(), settings);
		this.writer = new ReissueWriter(dataSource, run.runId());
	}

	/**
	 * Builds the step.
	 * @param steps builds steps over blocks
	 * @return the step
	 */
	public Step build(BlockSteps steps) {
		return steps.build("reissue", SourceKind.MEMBER, this::decide, this.writer);
	}

	private ReissueBlock decide(Block block) {
		List<Card> cards = read(block);
		String[] members = cards.stream().map(Card::memberNo).toArray(String[]::new);
		Map<String, CardPast> past = this.pasts.of(members);
		Map<String, PrintedFields> printed = this.pasts.printed(members, past);
		List<ReissueBlock.Row> rows = new ArrayList<>();
		for (Card card : cards) {
			CardFacts facts = card.facts().withBefore(printed.getOrDefault(card.memberNo(), PrintedFields.UNKNOWN));
			ReissueDecision decision = ReissueDecision.of(facts, this.settings.reasons(),
					past.getOrDefault(card.memberNo(), CardPast.NONE));
			if (!decision.reasons().isEmpty()) {
				rows.add(new ReissueBlock.Row(card.record(), card.memberNo(), facts.cardNumber(), decision));
			}
		}
		return new ReissueBlock(rows);
	}

	private record Card(RecordKey record, String memberNo, CardFacts facts) {
	}

	private List<Card> read(Block block) {
		return this.jdbc.query("""
				select r.record_no, r.member_no, r.full_name, r.printed_name, r.birth_date, r.gender,
				       r.national_id as carried_id, r.card_number, r.status, r.home_place, r.admission_date,
				       r.official_date, r.card_condition, r.organisation, r.org_province, r.org_district, r.org_base,
				       r.org_section, r.org_cell, d.method,
				       coalesce(d.national_id, '') as national_id, d.citizen_birth_date,
				       f.record_no is not null as card_shared
				  from consolidated r
				  join id_decision d on d.run_id = r.run_id and d.file_no = r.file_no and d.record_no = r.record_no
				  left join finding f on f.run_id = %1$d and f.file_no = %2$d and f.record_no = r.record_no
				       and f.record_no between %3$d and %4$d and f.code = 'card-number-shared'
				       and f.field = 'card_number'
				 where r.run_id = %1$d and r.file_no = %2$d and r.record_no between %3$d and %4$d
				   and d.run_id = %1$d and d.file_no = %2$d and d.record_no between %3$d and %4$d
				 order by r.record_no
				""".formatted(this.runId, block.fileNo(), block.firstRecord(), block.lastRecord()),
				(row, at) -> new Card(new RecordKey(block.fileNo(), row.getInt("record_no")),
						row.getString("member_no"), facts(row)));
	}

	private CardFacts facts(ResultSet row) throws SQLException {
		PrintedFields now = PrintedFields
			.of(texts(row, "full_name", "birth_date", "home_place", "admission_date", "official_date"));
		String nationalId = row.getString("national_id");
		PartialDate citizenBirthDate = nationalId.isEmpty() ? PartialDate.NONE
				: PartialDate.ofIso(row.getString("citizen_birth_date"));
		Organisations.Answer organisation = this.organisations.look(row.getString("org_province"),
				texts(row, "organisation", "org_district", "org_base", "org_section", "org_cell"));
		return new CardFacts(now, PrintedFields.UNKNOWN, row.getString("printed_name"), citizenBirthDate,
				row.getString("card_number"), row.getBoolean("card_shared"), row.getString("card_condition"),
				NationalId.carried(row.getString("carried_id"), Gender.of(row.getString("gender")), now.birthDate()),
				nationalId, IdMethod.valueOf(row.getString("method").toUpperCase(Locale.ROOT)), row.getString("status"),
				organisation.dissolved(), organisation.provinceMerged());
	}

	private static List<String> texts(ResultSet row, String... columns) throws SQLException {
		List<String> texts = new ArrayList<>();
		for (String column : columns) {
			texts.add(row.getString(column));
		}
		return texts;
	}

}
