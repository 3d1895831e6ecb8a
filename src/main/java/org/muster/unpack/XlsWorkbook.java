package org.muster.unpack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of Excel before 2007, read as a stream of records. */
final class XlsWorkbook {

	/** Its texts are in memory; a full sheet has less. */
	private static final long MOST_BYTES = 64 << 20;

	private final String shown;

	private final List<String> wanted;

	private final TextFolder folder;

	XlsWorkbook(String shown, List<String> wanted, TextFolder folder) {
		this.shown = shown;
		this.wanted = wanted;
		this.folder = folder;
	}

	List<UnpackedPart> parts(Path file, String part) throws IOException {
		if (Files.size(file) > MOST_BYTES) {
			throw UnpackException.notReadable(this.shown, "an XLS workbook of more than 64 MB",
					"Save it as XLSX or CSV");
		}
		try (POIFSFileSystem opened = new POIFSFileSystem(file.toFile(), true);
				XlsRecords records = new XlsRecords(this.shown, this.wanted, this.folder)) {
			DirectoryNode root = opened.getRoot();
			if (root.hasEntry("EncryptedPackage")) {
				throw encrypted();
			}
			if (!root.hasEntry("Workbook") && !root.hasEntry("WORKBOOK")) {
				throw UnpackException.notReadable(this.shown, "no workbook of Excel 97 to 2003",
						"Save it as XLSX or CSV");
			}
			HSSFRequest request = new HSSFRequest();
			request.addListenerForAllRecords(records.formats());
			new HSSFEventFactory().processWorkbookEvents(request, root);
			return Sheet.parts(records.end(), this.shown, part, this.wanted);
		}
		catch (UnpackException ex) {
			throw ex;
		}
		catch (EncryptedDocumentException ex) {
			throw encrypted();
		}
		catch (OldExcelFormatException ex) {
			throw UnpackException.notReadable(this.shown, "a workbook of Excel before 97", "Save it as XLSX or CSV");
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		catch (IOException | RuntimeException ex) {
			throw UnpackException.damaged(this.shown, "XLS workbook"); // the library
																		// answers to
																		// damage by many
		}
	}

	private UnpackException encrypted() {
		return UnpackException.notReadable(this.shown, "an encrypted workbook", "Save it without a password");
	}

}
