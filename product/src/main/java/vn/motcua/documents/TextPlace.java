package vn.motcua.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds where a line of text stands on a printed page, so that a signature can be put beside it. */
public final class TextPlace {
    private static final double MM_PER_POINT = 25.4 / 72;

    private TextPlace() {}

    /**
     * Millimetres from the top of the last page to the top of the last line on it that contains the text; nothing when no
     * line does.
     */
    public static OptionalDouble topOnLastPageMm(byte[] pdf, String text) {
        try (var document = Loader.loadPDF(pdf)) {
            var search = new Search(text);
            search.setStartPage(document.getNumberOfPages());
            search.setEndPage(document.getNumberOfPages());
            search.getText(document);
            return search.top;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Search extends PDFTextStripper {
        private final String text;
        private OptionalDouble top = OptionalDouble.empty();

        Search(String text) {
            this.text = text;
            setSortByPosition(true);
        }

        @Override
        protected void writeString(String line, List<TextPosition> letters) {
            if (!letters.isEmpty() && line.contains(text)) {
                var first = letters.getFirst();
                top = OptionalDouble.of((first.getYDirAdj() - first.getFontSizeInPt()) * MM_PER_POINT);
            }
        }
    }
}
