package vn.motcua.signing;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.AnnotationBox;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import eu.europa.esig.dss.pdf.visible.SignatureFieldBoxBuilder;
import eu.europa.esig.dss.pdf.visible.VisualSignatureFieldAppearance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Draws what is seen of a signature: words, a picture, or both. The library's own drawing knows one font and one block of
 * text; a name from the highlands needs a second font, and number and date stand apart.
 */
final class PaintSignature implements PdfBoxSignatureDrawer, SignatureFieldBoxBuilder {
    private static final float SMALL = 8;
    private static final float LEADING = 1.25f;
    private static final float GAP = 3;
    private static final float SMALLEST = 4;

    private final SignatureLook look;
    private PDRectangle box = new PDRectangle();
    private SignatureOptions options = new SignatureOptions();

    PaintSignature(SignatureLook look) {
        this.look = look;
    }

    @Override
    public void init(SignatureImageParameters parameters, PDDocument document, SignatureOptions signatureOptions) {
        options = signatureOptions;
        box = boxIn(document);
    }

    private PDRectangle boxIn(PDDocument document) {
        var field = look.getFieldParameters();
        if (field.getFieldId() != null) {
            var form = document.getDocumentCatalog().getAcroForm(null);
            if (form != null && form.getField(field.getFieldId()) instanceof PDSignatureField kept) {
                return kept.getWidgets().getFirst().getRectangle();
            }
            throw new IllegalArgumentException("The paper keeps no place " + field.getFieldId());
        }
        float height = document.getPage(field.getPage() - 1).getMediaBox().getHeight();
        return new PDRectangle(
                field.getOriginX(),
                height - field.getOriginY() - field.getHeight(),
                field.getWidth(),
                field.getHeight());
    }

    /** Where it will be, as the library asks to see whether the place is free. */
    @Override
    public VisualSignatureFieldAppearance buildSignatureFieldBox() {
        var place =
                new AnnotationBox(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
        return () -> place;
    }

    @Override
    public void draw() throws IOException {
        try (var drawing = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            drawing.addPage(new PDPage(new PDRectangle(box.getWidth(), box.getHeight())));
            var form = new PDAcroForm(drawing);
            drawing.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            form.getCOSObject().setDirect(true);
            var field = new PDSignatureField(form);
            form.getFields().add(field);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(box);
            widget.setAppearance(painted(drawing));
            drawing.save(out);
            options.setVisualSignature(new ByteArrayInputStream(out.toByteArray()));
            options.setPage(look.getFieldParameters().getPage() - 1);
        }
    }

    private PDAppearanceDictionary painted(PDDocument drawing) throws IOException {
        var stream = new PDAppearanceStream(drawing);
        stream.setResources(new PDResources());
        stream.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        var appearance = new PDAppearanceDictionary();
        appearance.getCOSObject().setDirect(true);
        appearance.setNormalAppearance(stream);
        try (var content = new PDPageContentStream(drawing, stream)) {
            switch (look.look()) {
                case Appearance.Look.SignerAndTime(var image) -> {
                    float left = image == null ? 0 : picture(drawing, content, image, box.getHeight()) + GAP;
                    block(new Pen(drawing, content, LetterRuns.SANS), left);
                }
                case Appearance.Look.Own _ ->
                    throw new IllegalStateException("A picture must be looked up before it is drawn, but was not");
                case Appearance.Look.Picture(var png) -> picture(drawing, content, png, box.getWidth());
                case Appearance.Look.Words(var phrases) -> {
                    for (var phrase : phrases) {
                        write(
                                new Pen(
                                        drawing,
                                        content,
                                        phrase.isItalic() ? LetterRuns.SERIF_ITALIC : LetterRuns.SERIF),
                                phrase);
                    }
                }
            }
        }
        return appearance;
    }

    /** As large as it fits, in the middle of the height. @return its width */
    private float picture(PDDocument drawing, PDPageContentStream content, byte[] image, float widthMax)
            throws IOException {
        var object = PDImageXObject.createFromByteArray(drawing, image, "image");
        float scale = Math.min(widthMax / object.getWidth(), box.getHeight() / object.getHeight());
        float width = object.getWidth() * scale;
        float height = object.getHeight() * scale;
        content.drawImage(object, (widthMax - width) / 2, (box.getHeight() - height) / 2, width, height);
        return width;
    }

    /** Signer and time, broken between words, in smaller letters where they would not fit. */
    private void block(Pen pen, float left) throws IOException {
        float width = box.getWidth() - left;
        float size = SMALL;
        var lines = pen.broken(look.signerAndTime(), size, width);
        while (size > SMALLEST && lines.size() * size * LEADING > box.getHeight()) {
            size -= 0.5f;
            lines = pen.broken(look.signerAndTime(), size, width);
        }
        float top = (box.getHeight() + lines.size() * size * LEADING) / 2;
        for (var line : lines) {
            top -= size * LEADING;
            // Beside an image from the left, else in the middle.
            float indent = left > 0 ? 0 : Math.max(0, (width - pen.width(line, size)) / 2);
            pen.write(line, left + indent, top + size * (LEADING - 1), size);
        }
    }

    private void write(Pen pen, Appearance.Phrase phrase) throws IOException {
        float from = box.getWidth() * phrase.from();
        float room = box.getWidth() * phrase.to() - from;
        float width = pen.width(phrase.text(), phrase.size());
        float size = width <= room ? phrase.size() : phrase.size() * room / width;
        float middle = from + (room - Math.min(width, room)) / 2;
        pen.write(phrase.text(), middle, (box.getHeight() - size) / 2 + size / 5, size);
    }
}
