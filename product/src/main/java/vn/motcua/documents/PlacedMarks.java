package vn.motcua.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Puts marks over the letters that they belong to. Letters of the highlands as ơ̆ and ê̆ have no sign of their own: they are
 * a letter and a mark, and the printer draws the mark behind the letter.
 */
final class PlacedMarks {
    private static final Pattern MARKED = Pattern.compile("(\\P{M})(\\p{Mn}+)");
    private static final double SLANT = 0.27;

    private final Face upright = new Face("LiberationSerif-Regular.ttf");
    private final Face italic = new Face("LiberationSerif-Italic.ttf");

    /** Every text of the page that has such letters becomes several, each mark in a place of its own. */
    void place(Text text) {
        var content = text.getData();
        var found = MARKED.matcher(content);
        if (!found.find()) {
            return;
        }
        var face = isItalic(text) ? italic : upright;
        var page = text.getOwnerDocument();
        var parent = text.getParentNode();
        int from = 0;
        do {
            parent.insertBefore(page.createTextNode(content.substring(from, found.end(1))), text);
            double top = 0;
            for (int mark : found.group(2).codePoints().toArray()) {
                var place = face.place(found.group(1), mark);
                top += place.up();
                var sign = Character.toString(mark);
                parent.insertBefore(span(page.createElement("span"), sign, place.left(), top), text);
            }
            from = found.end();
        } while (found.find());
        text.setData(content.substring(from));
    }

    private static Element span(Element span, String mark, double leftEm, double upEm) {
        span.setAttribute(
                "style",
                String.format(
                        Locale.ROOT,
                        "margin: 0 %.3fem 0 %.3fem; vertical-align: %.3fem; line-height: 0",
                        -leftEm,
                        leftEm,
                        upEm));
        span.setTextContent(mark);
        return span;
    }

    private static boolean isItalic(Node node) {
        for (var at = node.getParentNode(); at instanceof Element element; at = at.getParentNode()) {
            if (element.getTagName().equals("i") || element.getTagName().equals("em")) {
                return true;
            }
        }
        return false;
    }

    /** How far a mark moves, in parts of the size of the letters. */
    private record Place(double left, double up) {}

    private static final class Face {
        private final TrueTypeFont font;
        private final double unitsPerEm;

        Face(String file) {
            try {
                font = new TTFParser().parse(new RandomAccessReadBuffer(PrintFonts.read(file)));
                unitsPerEm = font.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The middle of the mark over the middle of the letter, as high above it as the mark stands above a small o. */
        synchronized Place place(String letter, int mark) {
            try {
                int base = Normalizer.normalize(letter, Normalizer.Form.NFD).codePointAt(0);
                var under = box(base);
                var over = box(mark);
                if (under == null || over == null) {
                    return new Place(0, 0);
                }
                double advance =
                        font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(letter.codePointAt(0)));
                double middle = (under.getLowerLeftX() + under.getUpperRightX()) / 2.0;
                double middleOfMark = (over.getLowerLeftX() + over.getUpperRightX()) / 2.0;
                double up = over.getLowerLeftY() > 0 ? up(letter, under) : 0;
                return new Place((middle - advance - middleOfMark + slant(up)) / unitsPerEm, up / unitsPerEm);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A horn stands beside the letter, every other mark on it. */
        private double up(String letter, BoundingBox base) throws IOException {
            var whole = "ƠơƯư".contains(letter) ? base : box(letter.codePointAt(0));
            var small = box('o');
            return whole == null || small == null ? 0 : Math.max(0, whole.getUpperRightY() - small.getUpperRightY());
        }

        private double slant(double up) throws IOException {
            return font.getPostScript().getItalicAngle() == 0 ? 0 : SLANT * up;
        }

        private @Nullable BoundingBox box(int letter) throws IOException {
            var glyph = font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(letter));
            return glyph == null ? null : glyph.getBoundingBox();
        }
    }
}
