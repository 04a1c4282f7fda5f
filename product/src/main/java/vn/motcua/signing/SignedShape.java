package vn.motcua.signing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The signatures of a PDF as they lie in it, before anything is calculated: how many, and which bytes they say they cover. */
final class SignedShape {
    private static final int SIGNATURES_MAX = 20;
    private static final int PROOFS_MAX = 1_000;
    private static final long SIGNATURE_BYTES_MAX = 512 * 1024;
    private static final List<String> PROOFS = List.of("Certs", "Cert", "CRLs", "CRL", "OCSPs", "OCSP");

    private SignedShape() {}

    sealed interface Judgement {
        /** @param signatures without those that only state the time of the whole */
        record Sound(int signatures) implements Judgement {}

        /** A signature cannot cover what it says it covers. */
        record Broken(String finding) implements Judgement {}

        /** More signatures, or larger ones, than anybody puts on a paper. */
        record TooMuch() implements Judgement {}
    }

    /** Judges a file that was found to be readable. */
    static Judgement judge(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var signatures = document.getSignatureDictionaries();
            if (signatures.size() > SIGNATURES_MAX || proofs(document) > PROOFS_MAX) {
                return new Judgement.TooMuch();
            }
            int count = 0;
            for (var signature : signatures) {
                var range = signature.getCOSObject().getDictionaryObject(COSName.BYTERANGE);
                var finding = problem(range, pdf);
                if (finding.isPresent()) {
                    return finding.get();
                }
                count += "ETSI.RFC3161".equals(signature.getSubFilter()) ? 0 : 1;
            }
            return new Judgement.Sound(count);
        }
    }

    private static Optional<Judgement> problem(@Nullable COSBase range, byte[] pdf) {
        if (!(range instanceof COSArray numbers)
                || numbers.size() != 4
                || !(numbers.getObject(0) instanceof COSInteger start)
                || !(numbers.getObject(1) instanceof COSInteger before)
                || !(numbers.getObject(2) instanceof COSInteger behind)
                || !(numbers.getObject(3) instanceof COSInteger after)) {
            return broken("A signature must say with four numbers what it covers, but does not.");
        }
        long gap = before.longValue();
        long rest = behind.longValue();
        long end = rest + after.longValue();
        boolean isInOrder = start.longValue() == 0 && gap > 0 && rest > gap + 1 && after.longValue() >= 0;
        if (!isInOrder || rest > pdf.length || end < rest || end > pdf.length) {
            return broken("A signature must cover bytes of the file, but covers others.");
        }
        if (pdf[(int) gap] != '<' || pdf[(int) rest - 1] != '>') {
            return broken("A signature must cover all but itself, but leaves out something else.");
        }
        return rest - gap > SIGNATURE_BYTES_MAX ? Optional.of(new Judgement.TooMuch()) : Optional.empty();
    }

    private static Optional<Judgement> broken(String finding) {
        return Optional.of(new Judgement.Broken(finding));
    }

    /** How many certificates, lists and answers the file brings along to prove its signatures. */
    private static int proofs(PDDocument document) {
        var store = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
        if (store == null) {
            return 0;
        }
        int count = proofsIn(store);
        var each = store.getCOSDictionary(COSName.getPDFName("VRI"));
        if (each != null) {
            for (var name : each.keySet()) {
                var of = each.getCOSDictionary(name);
                count += of == null ? 0 : proofsIn(of);
            }
        }
        return count;
    }

    private static int proofsIn(COSDictionary store) {
        return PROOFS.stream()
                .map(name -> store.getCOSArray(COSName.getPDFName(name)))
                .mapToInt(array -> array == null ? 0 : array.size())
                .sum();
    }
}
