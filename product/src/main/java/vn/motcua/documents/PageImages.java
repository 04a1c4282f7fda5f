package vn.motcua.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a paper that the product printed itself, as one picture: what strangers sent is never drawn. */
public final class PageImages {
    /** Of a picture; more pages than a paper on trial has. */
    private static final int PAGES_MAX = 6;

    private static final int GAP = 12;
    private static final Color BETWEEN = new Color(0xb8, 0xb0, 0xa8);

    private PageImages() {}

    /**
     * @param dpi 50 to 150
     * @return PNG, the first pages under each other
     * @throws IllegalArgumentException when it is no PDF
     */
    public static byte[] png(byte[] pdf, int dpi) {
        try (var document = Loader.loadPDF(pdf)) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(drawn(document, dpi), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalArgumentException("Pages to be drawn must be a PDF, but are not", e);
        }
    }

    private static BufferedImage drawn(PDDocument document, int dpi) {
        try {
            var renderer = new PDFRenderer(document);
            int pages = Math.min(document.getNumberOfPages(), PAGES_MAX);
            var first = renderer.renderImageWithDPI(0, dpi, ImageType.RGB);
            var all = new BufferedImage(
                    first.getWidth(), pages * (first.getHeight() + GAP) - GAP, BufferedImage.TYPE_INT_RGB);
            var canvas = all.createGraphics();
            canvas.setColor(BETWEEN);
            canvas.fillRect(0, 0, all.getWidth(), all.getHeight());
            for (int page = 0; page < pages; page++) {
                var image = page == 0 ? first : renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
                int top = page * (first.getHeight() + GAP);
                canvas.drawImage(image, 0, top, null);
                canvas.drawRect(0, top, first.getWidth() - 1, first.getHeight() - 1);
            }
            canvas.dispose();
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
