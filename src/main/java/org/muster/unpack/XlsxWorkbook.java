package org.muster.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook of Excel since 2007, read as a stream of cells. */
final class XlsxWorkbook {

	private static final String KIND = "XLSX workbook";

	/** No part of a workbook has so many elements inside each other. */
	private static final String MOST_DEPTH = "100";

	private static final Pattern SHEETS = Pattern.compile("/xl/worksheets/.+\\.xml");

	private final String shown;

	private final List<String> wanted;

	private final TextFolder folder;

	XlsxWorkbook(String shown, List<String> wanted, TextFolder folder) {
		this.shown = shown;
		this.wanted = wanted;
		this.folder = folder;
	}

	List<UnpackedPart> parts(Path file, String part) throws IOException {
		try {
			if (!ControlParts.areSmall(file)) {
				throw UnpackException.damaged(this.shown, KIND);
			}
			return Sheet.parts(sheets(file), this.shown, part, this.wanted);
		}
		catch (UnpackException ex) {
			throw ex;
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		catch (UnsupportedFileFormatException ex) {
			throw noWorkbook();
		}
		// the library answers to damage by many exceptions
		catch (OpenXML4JException | SAXException | ParserConfigurationException | IOException | RuntimeException ex) {
			throw isTooDense(ex) ? UnpackException.tooDense(this.shown) : UnpackException.damaged(this.shown, KIND);
		}
	}

	private List<Sheet> sheets(Path file)
			throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
		List<Sheet> sheets = new ArrayList<>();
		try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
				SharedTexts texts = new SharedTexts(this.shown, this.folder)) {
			if (opened.getPartsByName(SHEETS).isEmpty()) {
				throw noWorkbook();
			}
			XSSFReader reader = new XSSFReader(opened);
			XlsxOutline outline = new XlsxOutline();
			parse(reader.getWorkbookData(), outline);
			if (outline.hasTooManySheets()) {
				throw UnpackException.tooManyParts(this.shown, "sheet", XlsxOutline.MOST_SHEETS);
			}
			XlsxStyles styles = new XlsxStyles();
			parsePart(opened, XSSFRelation.STYLES, styles);
			parsePart(opened, XSSFRelation.SHARED_STRINGS, texts);
			XSSFReader.SheetIterator data = (XSSFReader.SheetIterator) reader.getSheetsData();
			while (data.hasNext()) {
				try (InputStream input = data.next()) {
					String name = data.getSheetName();
					if (this.wanted.contains(name) || outline.isVisible(name)) {
						sheets.add(sheet(name, this.folder.newText(), input,
								new XlsxCells(texts, styles, outline.countsFrom1904()), outline.countsFrom1904()));
					}
				}
			}
		}
		return sheets;
	}

	private static void parsePart(OPCPackage opened, XSSFRelation relation, DefaultHandler handler)
			throws IOException, SAXException, ParserConfigurationException {
		for (PackagePart part : opened.getPartsByContentType(relation.getContentType())) {
			try (InputStream input = part.getInputStream()) {
				parse(input, handler);
			}
		}
	}

	/** The library gives up at a part that unpacks to a hundred times its size. */
	private static boolean isTooDense(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (String.valueOf(cause.getMessage()).startsWith("Zip bomb")) {
				return true;
			}
		}
		return false;
	}

	/** A letter, or a workbook in another form than XML. */
	private UnpackException noWorkbook() {
		return UnpackException.notReadable(this.shown, "a document of Office but no XLSX workbook",
				"Save it as XLSX or CSV");
	}

	private Sheet sheet(String name, Path file, InputStream input, XlsxCells cells, boolean from1904)
			throws IOException, SAXException, ParserConfigurationException {
		try (RowText text = new RowText(this.folder.create(this.shown, file), StandardCharsets.UTF_8)) {
			SheetText rows = new SheetText(text, this.shown, this.folder.limits());
			cells.into(rows);
			parse(input, cells);
			rows.endRow();
			return new Sheet(name, file, text.rows(), from1904);
		}
	}

	private static void parse(InputStream input, DefaultHandler handler)
			throws IOException, SAXException, ParserConfigurationException {
		XMLReader reader = XMLHelper.newXMLReader();
		reader.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", MOST_DEPTH);
		reader.setContentHandler(handler);
		reader.parse(new InputSource(input));
	}

}
