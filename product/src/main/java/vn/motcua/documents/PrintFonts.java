package vn.motcua.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import motcua.vietnamese.LooseMarks;
import motcua.vietnamese.Text;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typefaces that printed papers carry inside. */
public final class PrintFonts {
    private static final String FIRST = "BeVietnamPro-Regular.ttf";
    private static final String WIDEST = "NotoSans-Regular.ttf";
    private static final List<String> IN_ORDER = List.of(FIRST, WIDEST, "LiberationSerif-Regular.ttf");
    private static final Map<String, CmapLookup> LETTERS = new ConcurrentHashMap<>();

    /**
     * A font as TrueType and the text that is drawn with it, letter for letter.
     *
     * @param text as given, in the form in which it is kept
     */
    public record Fitting(byte[] font, String text) {}

    private PrintFonts() {}

    /** Be Vietnam Pro, regular, as TrueType: for what is written on a paper after printing, as a signature's text. */
    public static byte[] beVietnamPro() {
        return read(FIRST);
    }

    /**
     * The font for a text that is written on a paper after printing, all of it with one font: Be Vietnam Pro where it has all
     * the letters, else the next one that has. A letter that none has is written as its number.
     */
    public static Fitting fitting(String text) {
        var clean = LooseMarks.dropped(Text.lines(text));
        for (var file : IN_ORDER) {
            if (hasAll(file, clean)) {
                return new Fitting(read(file), clean);
            }
        }
        return new Fitting(read(WIDEST), numbered(clean));
    }

    private static String numbered(String text) {
        var written = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (has(WIDEST, letter)) {
                written.appendCodePoint(letter);
            } else {
                written.append(PrintedText.number(letter));
            }
        });
        return written.toString();
    }

    private static boolean hasAll(String file, String text) {
        return text.codePoints().allMatch(letter -> has(file, letter));
    }

    private static boolean has(String file, int letter) {
        return letter == '\n'
                || LETTERS.computeIfAbsent(file, PrintFonts::letters).getGlyphId(letter) != 0;
    }

    private static CmapLookup letters(String file) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(read(file)))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The serif face of printed papers, with the widths of Times New Roman. */
    public static byte[] timesNewRoman() {
        return read("LiberationSerif-Regular.ttf");
    }

    public static byte[] timesNewRomanItalic() {
        return read("LiberationSerif-Italic.ttf");
    }

    /** Noto Sans, regular: has letters that the others lack. */
    public static byte[] notoSans() {
        return read("NotoSans-Regular.ttf");
    }

    static byte[] read(String file) {
        try (var in = PrintFonts.class.getResourceAsStream("fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + " must lie beside the module, but does not");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
