package org.muster.document;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds a PDF against all rules of PDF/UA-1 that a machine can check, with veraPDF. */
public final class PdfUa {

	/** So many failures of one rule are told. */
	private static final int FAILURES = 3;

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private PdfUa() {
	}

	/**
	 * {@return what it does not keep: clause of ISO 14289-1, test, what is wrong}
	 */
	public static List<String> problems(byte[] pdf) {
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
				PDFAValidator validator = Foundries.defaultInstance()
					.createValidator(PDFAFlavour.PDFUA_1, FAILURES, false, false, false)) {
			ValidationResult result = validator.validate(parser);
			List<String> problems = result.getTestAssertions()
				.stream()
				.map((one) -> "%s, test %d: %s".formatted(one.getRuleId().getClause(), one.getRuleId().getTestNumber(),
						one.getMessage()))
				.toList();
			return (problems.isEmpty() && !result.isCompliant()) ? List.of("not compliant") : problems;
		}
		catch (Exception ex) {
			throw new IllegalStateException("veraPDF cannot read it", ex);
		}
	}

}
