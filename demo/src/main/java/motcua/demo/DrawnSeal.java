package motcua.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.motcua.documents.PrintFonts;

/**
 * Draws a round red seal for an agency of the demo: its name along the rim, a star in the middle, and "MẪU THỬ" under it,
 * because it is nobody's seal. A real agency keeps the picture of its own.
 */
final class DrawnSeal {
    private static final int SIDE = 400;
    private static final double MIDDLE = SIDE / 2.0;
    private static final Color RED = new Color(0xd0, 0x10, 0x18);
    private static final double RIM = 0.47 * SIDE;
    private static final double INNER_RIM = 0.335 * SIDE;
    private static final double LETTERS_ON = 0.37 * SIDE;
    private static final double NAME_ARC_MAX = Math.toRadians(235);
    private static final double NOTE_ARC_MAX = Math.toRadians(70);
    private static final double LETTER_SIZE = 0.07 * SIDE;
    private static final int STAR_POINTS = 5;

    private final Graphics2D pen;
    private final TrueTypeFont font;

    private DrawnSeal(Graphics2D pen, TrueTypeFont font) {
        this.pen = pen;
        this.font = font;
    }

    /** @return a PNG on a transparent ground */
    static byte[] of(String agency) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(PrintFonts.notoSans()))) {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(RED);
            new DrawnSeal(pen, font).draw(agency.toUpperCase(Locale.forLanguageTag("vi")));
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            pen.dispose();
        }
    }

    private void draw(String name) throws IOException {
        ring(RIM, 0.014 * SIDE);
        ring(RIM - 0.025 * SIDE, 0.005 * SIDE);
        ring(INNER_RIM, 0.006 * SIDE);
        star(0.17 * SIDE);
        arc(name, NAME_ARC_MAX, false);
        arc("MẪU THỬ", NOTE_ARC_MAX, true);
    }

    private void ring(double radius, double width) {
        pen.setStroke(new BasicStroke((float) width));
        pen.draw(new Ellipse2D.Double(MIDDLE - radius, MIDDLE - radius, 2 * radius, 2 * radius));
    }

    private void star(double radius) {
        var star = new GeneralPath();
        for (int corner = 0; corner < 2 * STAR_POINTS; corner++) {
            double angle = -Math.PI / 2 + corner * Math.PI / STAR_POINTS;
            double far = corner % 2 == 0 ? radius : radius * 0.382;
            double x = MIDDLE + far * Math.cos(angle);
            double y = MIDDLE + far * Math.sin(angle);
            if (corner == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        pen.fill(star);
    }

    /** Letters along the rim: over the middle read from outside, under it from inside. */
    private void arc(String text, double arcMax, boolean isBelow) throws IOException {
        double unit = LETTER_SIZE / font.getUnitsPerEm();
        double radius = isBelow ? LETTERS_ON + LETTER_SIZE * 0.72 : LETTERS_ON;
        double wide = width(text) * unit / radius;
        double squeeze = Math.min(1, arcMax / wide);
        double at = -wide * squeeze / 2;
        for (int letter : text.codePoints().toArray()) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
            double half = font.getAdvanceWidth(glyph) * unit / radius * squeeze / 2;
            at += half;
            paint(glyph, unit * squeeze, isBelow ? -at : at, isBelow ? -radius : radius);
            at += half;
        }
    }

    private void paint(int glyph, double unit, double angle, double radius) throws IOException {
        var outline = font.getGlyph().getGlyph(glyph);
        if (outline == null) {
            return;
        }
        var place = new AffineTransform();
        place.translate(MIDDLE, MIDDLE);
        place.rotate(angle);
        place.translate(0, -radius);
        place.scale(unit, -unit);
        place.translate(-font.getAdvanceWidth(glyph) / 2.0, 0);
        pen.fill(outline.getPath().createTransformedShape(place));
    }

    private double width(String text) throws IOException {
        double width = 0;
        for (int letter : text.codePoints().toArray()) {
            width += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(letter));
        }
        return width;
    }
}
