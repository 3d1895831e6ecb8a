package org.muster.reissue.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.batch.core.step.Step;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

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

	private record Decided(IdMethod method, String nationalId, String citizenBirthDate) {
	}

	/**
	 * Each table is asked by itself for the records of the block: how many of them there
	 * are the server only guesses, and a join made for one row takes minutes for a block.
	 */
	private List<Card> read(Block block) {
		Map<Integer, Decided> decided = decided(block);
		Set<Integer> shared = shared(block);
		return ofBlock(block,
				"""
						select record_no, member_no, full_name, printed_name, birth_date, gender, national_id, card_number, status,
						       home_place, admission_date, official_date, card_condition, organisation, org_province, org_district,
						       org_base, org_section, org_cell
						  from consolidated""",
				(row, at) -> {
					int record = row.getInt("record_no");
					return new Card(new RecordKey(block.fileNo(), record), row.getString("member_no"),
							facts(row, Objects.requireNonNull(decided.get(record)), shared.contains(record)));
				});
	}

	private Map<Integer, Decided> decided(Block block) {
		Map<Integer, Decided> decided = new HashMap<>();
		ofBlock(block, """
				select record_no, method, coalesce(national_id, '') as national_id, citizen_birth_date
				  from id_decision""",
				(row, at) -> decided.put(row.getInt("record_no"),
						new Decided(IdMethod.valueOf(row.getString("method").toUpperCase(Locale.ROOT)),
								row.getString("national_id"), row.getString("citizen_birth_date"))));
		return decided;
	}

	/** The records whose card number others have as well. */
	private Set<Integer> shared(Block block) {
		return new HashSet<>(ofBlock(block, """
				select record_no
				  from (select * from finding where code = 'card-number-shared' and field = 'card_number') f""",
				(row, at) -> row.getInt("record_no")));
	}

	private <T> List<T> ofBlock(Block block, String select, RowMapper<T> mapper) {
		return this.jdbc
			.query("%s where run_id = %d and file_no = %d and record_no between %d and %d order by record_no"
				.formatted(select + " ", this.runId, block.fileNo(), block.firstRecord(), block.lastRecord()), mapper);
	}

	private CardFacts facts(ResultSet row, Decided decided, boolean isShared) throws SQLException {
		PrintedFields now = PrintedFields
			.of(texts(row, "full_name", "birth_date", "home_place", "admission_date", "official_date"));
		PartialDate citizenBirthDate = decided.nationalId().isEmpty() ? PartialDate.NONE
				: PartialDate.ofIso(decided.citizenBirthDate());
		Organisations.Answer organisation = this.organisations.look(row.getString("org_province"),
				texts(row, "organisation", "org_district", "org_base", "org_section", "org_cell"));
		return new CardFacts(now, PrintedFields.UNKNOWN, row.getString("printed_name"), citizenBirthDate,
				row.getString("card_number"), isShared, row.getString("card_condition"),
				NationalId.carried(row.getString("national_id"), Gender.of(row.getString("gender")), now.birthDate()),
				decided.nationalId(), decided.method(), row.getString("status"), organisation.dissolved(),
				organisation.provinceMerged());
	}

	private static List<String> texts(ResultSet row, String... columns) throws SQLException {
		List<String> texts = new ArrayList<>();
		for (String column : columns) {
			texts.add(row.getString(column));
		}
		return texts;
	}

}
