package vn.motcua.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** How wide a text is on printed papers, in their serif face. */
public final class PrintedWidth {
    private static final double POINTS_PER_INCH = 72;
    private static final double MM_PER_INCH = 25.4;
    private static final PrintedWidth REGULAR = new PrintedWidth("LiberationSerif-Regular.ttf");
    private static final PrintedWidth BOLD = new PrintedWidth("LiberationSerif-Bold.ttf");

    private final TrueTypeFont font;
    private final CmapLookup letters;

    private PrintedWidth(String file) {
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(PrintFonts.read(file)));
            letters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param points size of the letters
     * @return in millimetres, were it printed in one line
     */
    public static double mm(String text, double points, boolean isBold) {
        return (isBold ? BOLD : REGULAR).ems(text) * points / POINTS_PER_INCH * MM_PER_INCH;
    }

    private synchronized double ems(String text) {
        try {
            double units = 0;
            for (int letter : text.codePoints().toArray()) {
                units += font.getAdvanceWidth(letters.getGlyphId(letter));
            }
            return units / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
