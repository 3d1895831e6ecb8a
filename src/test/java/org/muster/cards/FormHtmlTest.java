package org.muster.cards;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.muster.document.Pdf;
import org.muster.document.PdfUa;
import org.muster.reissue.CardState;

import static org.assertj.core.api.Assertions.assertThat;

/** The lists as PDF have what the workbooks have: both are made of the same pages. */
class FormHtmlTest {

	@Test
	void makesAListForEachFormWithAllCardsAndTotals() throws IOException {
		List<Card> cards = new ArrayList<>();
		for (int number = 1; number <= 40; number++) {
			cards.add(card("%08d".formatted(number), List.of(number <= 3 ? "card-lost" : "new-card-form")));
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertThat(Pdf.write(FormHtml.of(new FormPages().of(cards)), bytes)).as("nothing against PDF/UA").isEmpty();
		assertThat(PdfUa.problems(bytes.toByteArray())).isEmpty();
		try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
			String text = new PDFTextStripper().getText(document);
			assertThat(text).contains("Mẫu 2-TĐV", "đề nghị cấp lại thẻ đảng viên bị mất", "Đảng bộ xã Văn Lang",
					"đề nghị đổi thẻ đảng viên", "Nguyễn Văn Ẳng", "21/07/1954", "02/1976", "Báo mất thẻ");
			cards.forEach((card) -> assertThat(text).contains(card.cardNumber()));
			assertThat(text.lines().filter((line) -> line.startsWith("Tổng số"))).containsExactly("Tổng số 3",
					"Tổng số 37");
			assertThat(document.getNumberOfPages()).as("each list begins a page").isGreaterThan(2);
			assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(800);
		}
	}

	private static Card card(String number, List<String> reasons) {
		return new Card("id-2025", "M" + number, CardState.LISTED, 1, "2025-11-20", number, reasons, "",
				"Đảng bộ xã Văn Lang",
				new Card.Person("Nguyễn Văn Ẳng", "1954-07-21", "M", "xã Tiên Lương, huyện Cẩm Khê, tỉnh Phú Thọ",
						"1976-02-XX", "1977-02-03", "123456 PT", "025054012345", "Chi bộ khu 6 - Đảng bộ xã Văn Lang"));
	}

}
