package org.muster.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import org.muster.charset.VietnameseCharset;
import org.muster.compare.NameKey;
import org.muster.compare.PlaceReader;
import org.muster.identify.MembersBuilder;
import org.muster.identify.PairFinder;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.RecordKey;
import org.muster.model.ReferenceData;
import org.muster.pipeline.JobDefinition;
import org.muster.pipeline.JobDefinitionReader;
import org.muster.standardise.Rule;
import org.muster.standardise.Standardiser;

/**
 * The functions that run for each record, each by itself, on the sample's records:
 * microseconds for one record. See the script {@code functions}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Functions {

	private static final List<Field> COLUMNS = List.of(Field.FULL_NAME, Field.PRINTED_NAME, Field.BIRTH_DATE,
			Field.GENDER, Field.NATIONAL_ID, Field.OLD_ID, Field.CARD_NUMBER, Field.PROFILE_NUMBER, Field.HOME_PLACE,
			Field.RESIDENCE, Field.ORGANISATION, Field.ADMISSION_DATE, Field.OFFICIAL_DATE, Field.PHONE, Field.STATUS);

	private static final List<Field> CITIZEN = List.of(Field.NATIONAL_ID, Field.FULL_NAME, Field.BIRTH_DATE,
			Field.GENDER, Field.HOME_PLACE, Field.RESIDENCE, Field.OLD_ID);

	private final Charset tcvn3 = VietnameseCharset.TCVN3;

	private final List<byte[]> lines = new ArrayList<>();

	private final List<FieldValues> received = new ArrayList<>();

	private final List<FieldValues> citizens = new ArrayList<>();

	private final List<String> homes = new ArrayList<>();

	private Standardiser standardiser;

	private PlaceReader places;

	private PairFinder finder;

	private int next;

	@Setup
	public void read() throws IOException {
		Path sample = Path.of("sample-data");
		for (String line : new String(Files.readAllBytes(sample.resolve("vinh-phuc.csv")), StandardCharsets.ISO_8859_1)
			.split("\n")) {
			this.lines.add(line.getBytes(StandardCharsets.ISO_8859_1));
		}
		rows(sample.resolve("phu-tho.csv"), COLUMNS, this.received);
		rows(sample.resolve("registry.csv"), CITIZEN, this.citizens);
		JobDefinition job = new JobDefinitionReader(new HashSet<>(Rule.keys())).read(Path.of("jobs/nightly-import.yml"));
		this.standardiser = Standardiser.of(job.rules().byField(), LocalDate.of(2025, 11, 20), ReferenceData.builtIn());
		this.places = PlaceReader.of(ReferenceData.builtIn());
		MembersBuilder members = new MembersBuilder(this.received.size(), this.places);
		for (int at = 0; at < this.received.size(); at++) {
			FieldValues standard = this.standardiser.values(this.received.get(at));
			members.add(new RecordKey(1, at + 1), standard, "");
			if (!standard.get(Field.HOME_PLACE).isEmpty()) {
				this.homes.add(standard.get(Field.HOME_PLACE));
			}
		}
		this.citizens.replaceAll(this.standardiser::values);
		this.finder = new PairFinder(members.build(), this.places, this.citizens.size(), -500);
	}

	private static void rows(Path file, List<Field> columns, List<FieldValues> target) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			for (CSVRecord row : CSVFormat.DEFAULT.builder().setSkipHeaderRecord(true).setHeader().get().parse(reader)) {
				String[] values = new String[Field.count()];
				Arrays.fill(values, "");
				for (int at = 0; at < Math.min(columns.size(), row.size()); at++) {
					values[columns.get(at).ordinal()] = row.get(at);
				}
				target.add(FieldValues.of(values));
			}
		}
	}

	private int next(int size) {
		this.next = (this.next + 1) & Integer.MAX_VALUE;
		return this.next % size;
	}

	/** A line of the legacy encoding to text. */
	@Benchmark
	public String decode() {
		return new String(this.lines.get(next(this.lines.size())), this.tcvn3);
	}

	/** All rules of a record's fields. */
	@Benchmark
	public FieldValues standardise() {
		return this.standardiser.values(this.received.get(next(this.received.size())));
	}

	/** A name folded for comparison. */
	@Benchmark
	public String nameKey() {
		return NameKey.of(this.received.get(next(this.received.size())).get(Field.FULL_NAME));
	}

	/** Today's units of a place. */
	@Benchmark
	public Object place() {
		return this.places.read(this.homes.get(next(this.homes.size())));
	}

	/** A citizen compared with the members that share a blocking key. */
	@Benchmark
	public void compare(Blackhole hole) {
		this.finder.find(this.citizens.get(next(this.citizens.size())), hole::consume);
	}

}
