package org.muster.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PdfTest {

	/** Each letter with each mark, in both cases. */
	private static final String VIETNAMESE = "Ẳ ẵ Ợ ợ Ữ ữ Ỵ ỵ Ĩ ĩ Đ đ Phường Nghĩa Đô";

	@Test
	void embedsItsFontsAndKeepsVietnamese() throws IOException {
		try (PDDocument document = made(page(VIETNAMESE))) {
			assertThat(new PDFTextStripper().getText(document)).contains(VIETNAMESE, "Tổng cộng");
			List<Boolean> embedded = new ArrayList<>();
			for (PDPage page : document.getPages()) {
				for (COSName font : page.getResources().getFontNames()) {
					embedded.add(page.getResources().getFont(font).isEmbedded());
				}
			}
			assertThat(embedded).isNotEmpty().doesNotContain(false);
		}
	}

	@Test
	void isTaggedAndNamesItsLanguageAndTitle() throws IOException {
		try (PDDocument document = made(page("x"))) {
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Danh sách");
		}
	}

	@Test
	void saysWhatIsMissingForReadersWhoCannotSee() {
		String without = page("x").replace(" aria-label=\"Chart\"", "");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertThat(Pdf.write(without, bytes)).anyMatch((problem) -> problem.contains("alt attribute"));
		assertThat(PdfUa.problems(bytes.toByteArray())).isNotEmpty()
			.allSatisfy((problem) -> assertThat(problem).startsWith("7.3, test "));
	}

	@Test
	void keepsPdfUa() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Pdf.write(page(VIETNAMESE), bytes);
		assertThat(PdfUa.problems(bytes.toByteArray())).isEmpty();
	}

	private static PDDocument made(String page) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertThat(Pdf.write(page, bytes)).isEmpty();
		return Loader.loadPDF(bytes.toByteArray());
	}

	private static String page(String text) {
		Html html = new Html().raw("<!DOCTYPE html>\n").open("html", "lang", "vi").open("head");
		html.empty("meta", "name", "description", "content", "x").empty("meta", "name", "subject", "content", "x");
		html.element("title", "Danh sách")
			.open("style")
			.raw("body { font-family: \"Noto Sans\"; }")
			.close("style")
			.close("head");
		html.open("body").open("table").open("tr").element("th", "Tổng cộng").element("td", text).close("tr", "table");
		html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "aria-label", "Chart", "width", 9, "height", 9);
		return html.open("rect", "width", 9, "height", 9).close("rect", "svg", "body", "html").toString();
	}

}
