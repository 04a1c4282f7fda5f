package vn.motcua.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.UploadCheck.Judgement;

/** Judges a PDF: readable, open to all, and a paper only: nothing in it acts by itself. */
final class PdfCheck {
    private static final String PDF = "application/pdf";
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition", "Movie", "RichMediaExecute");
    private static final Set<String> ANNOTATIONS = Set.of("FileAttachment", "RichMedia", "Movie", "Screen", "3D");
    private static final Set<String> PARTS = Set.of("JS", "EF", "XFA");

    private PdfCheck() {}

    static Judgement judge(Path path, long unpackedMax) throws IOException {
        var bytes = Files.readAllBytes(path);
        if (PdfStructure.unpacksBeyond(bytes, unpackedMax)) {
            return new Judgement.Refused(new UploadRefusal.UnpacksTooLarge(unpackedMax / (1024 * 1024)));
        }
        try (var document = Loader.loadPDF(path.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return judge(document);
        } catch (InvalidPasswordException _) {
            return new Judgement.Refused(new UploadRefusal.EncryptedPdf());
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // Whatever a reader of PDF stumbles over (nesting without end included) is a file that people cannot read.
            return new Judgement.Refused(new UploadRefusal.Unreadable(PDF));
        }
    }

    /** How many pages a PDF has that we made ourselves. */
    static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static Judgement judge(PDDocument document) {
        if (document.isEncrypted()) {
            return new Judgement.Refused(new UploadRefusal.EncryptedPdf());
        }
        int pages = document.getNumberOfPages();
        if (pages == 0) {
            return new Judgement.Refused(new UploadRefusal.Unreadable(PDF));
        }
        var active = activeParts(document.getDocument());
        return active.isEmpty()
                ? new Judgement.Accepted(PDF, pages)
                : new Judgement.Refused(new UploadRefusal.ActivePdf(new ArrayList<>(active)));
    }

    /** Looks at every object of the file, reachable from a page or not. */
    private static Set<String> activeParts(COSDocument document) {
        var found = new TreeSet<String>();
        look(document.getTrailer(), found);
        for (var key : Set.copyOf(document.getXrefTable().keySet())) {
            var object = document.getObjectFromPool(key);
            look(object == null ? null : object.getObject(), found);
        }
        return found;
    }

    private static void look(@Nullable COSBase base, Set<String> found) {
        if (base instanceof COSDictionary dictionary) {
            lookAtNames(dictionary, found);
            dictionary.getValues().forEach(value -> look(value, found));
        } else if (base instanceof COSArray array) {
            array.forEach(value -> look(value, found));
        }
    }

    private static void lookAtNames(COSDictionary dictionary, Set<String> found) {
        addIfIn(ACTIONS, dictionary.getCOSName(COSName.S), found);
        addIfIn(ANNOTATIONS, dictionary.getCOSName(COSName.SUBTYPE), found);
        addIfIn(Set.of("EmbeddedFile"), dictionary.getCOSName(COSName.TYPE), found);
        for (var part : PARTS) {
            if (dictionary.containsKey(part)) {
                found.add(part.equals("JS") ? "JavaScript" : part.equals("EF") ? "EmbeddedFile" : part);
            }
        }
    }

    private static void addIfIn(Set<String> names, @Nullable COSName name, Set<String> found) {
        if (name != null && names.contains(name.getName())) {
            found.add(name.getName());
        }
    }
}
