package org.muster.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.List;

import org.muster.model.Field;

/** Writes a member export, the truly bad records included. */
final class ExportFile implements Closeable {

	/** In the order of the fields; the texts of the job definition. */
	private static final List<String> HEADER = List.of("Họ và tên", "Họ tên in trên thẻ", "Ngày sinh", "Giới tính",
			"Số định danh", "Số CMND", "Số thẻ đảng viên", "Số lý lịch", "Quê quán", "Nơi ở hiện nay", "Tổ chức đảng",
			"Ngày vào Đảng", "Ngày chính thức", "Điện thoại", "Trạng thái");

	private final DelimitedFile file;

	/** The fields of the header. */
	private static final Set<Field> FIELDS = EnumSet.range(Field.FULL_NAME, Field.STATUS);

	ExportFile(Path folder, SourcePlan plan) throws IOException {
		this.file = DelimitedFile.export(folder, plan);
		this.file.row(HEADER);
	}

	void write(Draft draft) throws IOException {
		if (draft.dirt().contains(Dirt.BLANK_LINE)) {
			this.file.blankLine();
		}
		for (Field field : FIELDS) {
			cell(field, draft);
		}
		this.file.endRow();
	}

	private void cell(Field field, Draft draft) {
		MemberKind kind = draft.kind();
		String text = draft.written(field);
		if (field == Field.STATUS && kind.has(Trait.FIELD_COUNT)) {
			if (draft.person().index() % 2 == 0) {
				this.file.cell(text);
				this.file.cell("1");
			}
		}
		else if (field == Field.ORGANISATION && kind.has(Trait.LONE_QUOTE)) {
			this.file.rawCell('"' + draft.standard(field));
		}
		else if (field == Field.ORGANISATION && kind.has(Trait.BROKEN_QUOTES)) {
			this.file.rawCell('"' + draft.standard(field) + "\" II");
		}
		else if (field == Field.FULL_NAME && kind.has(Trait.UNDECODABLE)) {
			this.file.cell(text + DelimitedFile.UNDECODABLE);
		}
		else {
			this.file.cell(text);
		}
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
