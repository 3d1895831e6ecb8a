package org.muster.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;

/**
 * Makes tagged PDF (as PDF/UA-1 wants it) of a page, with its fonts embedded.
 */
public final class Pdf {

	/** The family to name in a style sheet. It has every letter of Vietnamese. */
	public static final String FONT = "Noto Sans";

	private static final Map<Integer, String> FONTS = Map.of(400, "/fonts/NotoSans-Regular.ttf", 700,
			"/fonts/NotoSans-Bold.ttf");

	private static final float VERSION = 1.7f;

	/** Named by each message about it. */
	private static final String STANDARD = "PDF/UA";

	private Pdf() {
	}

	/**
	 * Makes a PDF.
	 * @param page a page of HTML that is well-formed XML, with language, title and
	 * description, its style sheet in it: CSS 2.1 for paged media, pictures as SVG
	 * without text
	 * @param target takes the bytes; not closed
	 * @return what keeps the page from being a PDF/UA, in words of the library; a page of
	 * ours has nothing of the kind
	 * @throws UncheckedIOException if the target refuses
	 */
	public static List<String> write(String page, OutputStream target) {
		QuietLog.install();
		List<String> problems = new ArrayList<>();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		FONTS.forEach((weight, path) -> builder.useFont(() -> resource(path), FONT, weight, FontStyle.NORMAL, true));
		builder.usePdfUaAccessibility(true)
			.usePdfVersion(VERSION)
			.withProducer("Muster")
			.withDiagnosticConsumer((what) -> {
				if (what.getFormattedMessage().contains(STANDARD)) {
					problems.add(what.getFormattedMessage());
				}
			})
			.useUriResolver((base, address) -> null)
			.useSVGDrawer(new BatikSVGDrawer())
			.withHtmlContent(page.replace(" aria-label=", " alt="), null)
			.toStream(target);
		try {
			builder.run();
			return problems;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InputStream resource(String path) {
		return Objects.requireNonNull(Pdf.class.getResourceAsStream(path), path);
	}

}
