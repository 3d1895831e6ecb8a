package org.muster.link.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.muster.link.Comparison;

/** The values of one comparison in both tables: each distinct one once, by number. */
final class ComparedField {

	/** The number of a value that is missing. */
	static final int MISSING = -1;

	private final FieldComparison field;

	private final Comparison comparison;

	private final Map<String, Integer> levelOfName = new HashMap<>();

	private final List<CellValue> values = new ArrayList<>();

	private final Map<String, Integer> numberOfText = new HashMap<>();

	/** How often each value occurs in both tables. */
	private final List<Integer> occurrences = new ArrayList<>();

	private final int[] left;

	private final int[] right;

	private final int filled;

	ComparedField(FieldComparison field, LinkTable leftTable, LinkTable rightTable) {
		this.field = field;
		this.comparison = field.comparison();
		for (Comparison.Level level : this.comparison.levels()) {
			this.levelOfName.put(level.name(), this.levelOfName.size());
		}
		this.left = numbers(leftTable, field.left());
		this.right = numbers(rightTable, field.right());
		this.filled = this.occurrences.stream().mapToInt(Integer::intValue).sum();
	}

	private int[] numbers(LinkTable table, List<String> columns) {
		int[] numbers = new int[table.size()];
		for (int row = 0; row < numbers.length; row++) {
			String cell = table.text(columns, row);
			numbers[row] = cell.isEmpty() ? MISSING : number(this.field.kind().value(cell));
		}
		return numbers;
	}

	private int number(CellValue value) {
		int number = this.numberOfText.computeIfAbsent(value.text(), (text) -> {
			this.values.add(value);
			this.occurrences.add(0);
			return this.occurrences.size() - 1;
		});
		this.occurrences.set(number, this.occurrences.get(number) + 1);
		return number;
	}

	FieldComparison field() {
		return this.field;
	}

	Comparison comparison() {
		return this.comparison;
	}

	/**
	 * {@return the number of a row's value, or {@link #MISSING}}
	 */
	int left(int row) {
		return this.left[row];
	}

	int right(int row) {
		return this.right[row];
	}

	/**
	 * {@return the folded value of a row, without spaces; empty when it is missing}
	 */
	String plainOfLeft(int row) {
		return plain(this.left[row]);
	}

	String plainOfRight(int row) {
		return plain(this.right[row]);
	}

	private String plain(int number) {
		return (number == MISSING) ? "" : this.values.get(number).plain();
	}

	/**
	 * {@return the level of two rows}
	 * @param partner the field whose values may have been swapped with this one's; this
	 * field itself when there is none
	 */
	int level(int leftRow, int rightRow, ComparedField partner) {
		int mine = this.left[leftRow];
		int other = this.right[rightRow];
		if (mine != MISSING && mine == other) {
			return level("exact");
		}
		String grade = (mine == MISSING || other == MISSING) ? "unknown"
				: this.field.kind().grade(this.values.get(mine), this.values.get(other), this.field);
		boolean isWeak = switch (grade) {
			case "unknown", "similar", "alike", "none" -> partner != this;
			default -> false;
		};
		return level(isWeak && isCrossed(leftRow, rightRow, partner) ? "crossed" : grade);
	}

	/**
	 * Whether the value of the left row stands in the partner's column on the right: it
	 * is the left row's value that is accounted for, so that a whole swap counts once for
	 * each of the two fields.
	 */
	private boolean isCrossed(int leftRow, int rightRow, ComparedField partner) {
		int mine = this.left[leftRow];
		int there = partner.right[rightRow];
		if (mine == MISSING || there == MISSING) {
			return false;
		}
		CellValue value = this.values.get(mine);
		CellValue crossing = partner.values.get(there);
		return value.plain().equals(crossing.plain()) || FieldKind.isSlip(value, crossing);
	}

	private int level(String name) {
		Integer level = this.levelOfName.get(name);
		if (level == null) {
			throw new IllegalStateException(this.field.name() + " has no level " + name);
		}
		return level;
	}

	/**
	 * {@return the share of other records, of those that have a value, that have the left
	 * row's value: of all its occurrences one is not counted, since the record itself
	 * tells nothing of others}
	 */
	double frequency(int leftRow) {
		return (double) (this.occurrences.get(this.left[leftRow]) - 1) / this.filled;
	}

	/**
	 * {@return the fields of a definition, in its order}
	 */
	static List<ComparedField> all(List<FieldComparison> fields, LinkTable left, LinkTable right) {
		return fields.stream().map((field) -> new ComparedField(field, left, right)).toList();
	}

	/**
	 * {@return for each field the one that it may be swapped with, or itself}
	 */
	static List<ComparedField> partners(List<ComparedField> fields) {
		return fields.stream()
			.map((one) -> Stream.concat(fields.stream().filter((other) -> one.swapsWith(other)), Stream.of(one))
				.findFirst()
				.orElse(one))
			.toList();
	}

	private boolean swapsWith(ComparedField other) {
		return this.field.swapsWith().filter(other.field.name()::equals).isPresent();
	}

}
