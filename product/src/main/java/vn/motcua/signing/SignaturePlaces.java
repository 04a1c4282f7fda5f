package vn.motcua.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.motcua.documents.PrintedPlace;

/**
 * Keeps room for signatures on a paper that nobody has signed yet: empty signature fields. The first signature covers them,
 * so where number, date and seal come is part of what the leader signed, and whoever seals later finds the place in the file.
 */
public final class SignaturePlaces {
    private SignaturePlaces() {}

    /** @throws IllegalArgumentException when the PDF cannot be read or a place lies on no page of it */
    public static byte[] keep(byte[] pdf, List<PrintedPlace> places) {
        try (var document = Loader.loadPDF(pdf)) {
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            for (var place : places.stream().map(SignaturePlaces::rounded).toList()) {
                if (place.page() > document.getNumberOfPages()) {
                    throw new IllegalArgumentException("A place must lie on a page, but " + place + " does not");
                }
                form.getFields().add(field(document, form, place));
            }
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalArgumentException("A paper to be signed must be a readable PDF, but is not", e);
        }
    }

    /** Whether the paper keeps a place of that name, empty or signed. */
    public static boolean isKept(byte[] pdf, String place) {
        try (var document = Loader.loadPDF(pdf)) {
            var form = document.getDocumentCatalog().getAcroForm(null);
            return form != null && form.getField(place) instanceof PDSignatureField;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * In whole points, inside the given room. What is drawn into the field later must have the very same box: another, were
     * it by a rounding error, is a change of what was signed.
     */
    private static PrintedPlace rounded(PrintedPlace place) {
        float left = (float) Math.ceil(place.left());
        float bottom = (float) Math.ceil(place.bottom());
        float width = (float) Math.floor(place.left() + place.width()) - left;
        float height = (float) Math.floor(place.bottom() + place.height()) - bottom;
        return new PrintedPlace(place.name(), place.page(), left, bottom, width, height);
    }

    private static PDSignatureField field(PDDocument document, PDAcroForm form, PrintedPlace place) throws IOException {
        var page = document.getPage(place.page() - 1);
        var field = new PDSignatureField(form);
        field.setPartialName(place.name());
        field.setAlternateFieldName(place.name());
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(place.left(), place.bottom(), place.width(), place.height()));
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setAppearance(nothing(document, place));
        page.getAnnotations().add(widget);
        return field;
    }

    /** PDF/A wants to know how a field looks, also while it is empty. */
    private static PDAppearanceDictionary nothing(PDDocument document, PrintedPlace place) {
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(place.width(), place.height()));
        stream.setResources(new PDResources());
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }
}
