package org.muster.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.muster.model.ReferenceData;

/**
 * The closed lists of the register with their names. Sources: {@code religions.csv},
 * {@code ethnic-groups.csv}, {@code provinces-2025.csv}, {@code ward-mapping.csv}; the
 * others are the project's own codes.
 *
 * @param list the column that has the code
 * @param code as it stands there
 * @param vietnamese its name
 * @param english likewise
 */
public record CodeNames(String list, String code, String vietnamese, String english) {

	private static final String OWN = """
			gender M|Nam|male
			gender F|Nữ|female
			id_method certain|chắc chắn|certain
			id_method linked|liên kết|linked
			id_method reviewed|đã duyệt|reviewed
			id_method pending|chờ duyệt|waits for a reviewer
			id_method none|không có|none
			status official|Đảng viên chính thức|official member
			status provisional|Đảng viên dự bị|provisional member
			status deceased|Từ trần|deceased
			status left|Ra khỏi Đảng, chuyển đi|has left
			card_condition lost|Bị mất|lost
			card_condition damaged|Bị hỏng|damaged
			card_condition in-order|Còn tốt|in order
			religion none|Không|none
			service_category army|Bộ đội|army
			service_category police|Công an|police
			service_category retired|Hưu trí|retired
			service_category none|Không|none
			professional_level 00|Chưa qua đào tạo|none
			professional_level 10|Sơ cấp|elementary
			professional_level 20|Công nhân kỹ thuật|skilled worker
			professional_level 30|Trung cấp|intermediate
			professional_level 40|Cao đẳng|college
			professional_level 50|Đại học|university
			professional_level 60|Thạc sĩ|master
			professional_level 70|Tiến sĩ|doctor
			political_theory 00|Chưa qua đào tạo|none
			political_theory 10|Sơ cấp|elementary
			political_theory 20|Trung cấp|intermediate
			political_theory 30|Cao cấp|advanced
			political_theory 40|Cử nhân|bachelor
			""";

	/**
	 * {@return all codes but those of places}
	 * @param data the tables of the run
	 */
	public static List<CodeNames> all(ReferenceData data) {
		List<CodeNames> all = new ArrayList<>();
		OWN.lines().map((line) -> line.split("[ |]", 2)).forEach((line) -> {
			String[] names = line[1].split("\\|");
			all.add(new CodeNames(line[0], names[0], names[1], names[2]));
		});
		data.rows("religions.csv")
			.forEach((row) -> all.add(new CodeNames("religion", row.get(0), row.get(1), row.get(2))));
		data.rows("ethnic-groups.csv")
			.forEach((row) -> all.add(new CodeNames("ethnic_group", "1979:" + row.get(0), row.get(1), row.get(1))));
		return all;
	}

	/**
	 * {@return name and province, empty for a province, of each province and commune of
	 * today by its code}
	 * @param data the tables of the run
	 */
	public static Map<String, List<String>> units(ReferenceData data) {
		Map<String, List<String>> units = new TreeMap<>();
		data.rows("provinces-2025.csv").forEach((row) -> units.put(row.get(3), List.of(row.get(2), "")));
		data.rows("ward-mapping.csv").forEach((row) -> units.putIfAbsent(row.get(4), List.of(row.get(5), row.get(9))));
		return units;
	}

}
