package vn.motcua.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF, the reference checker, whether a file is what it says. */
public final class PdfA {
    private PdfA() {}

    /** What breaks PDF/A-2u in the file; empty when nothing does. */
    public static List<String> findings(byte[] pdf) throws Exception {
        return findings(pdf, PDFAFlavour.PDFA_2_U);
    }

    public static List<String> accessibilityFindings(byte[] pdf) throws Exception {
        return findings(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> findings(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(finding -> finding.getRuleId() + " " + finding.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
