package vn.motcua.documents;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The typefaces that printed papers carry inside. */
public final class PrintFonts {
    private PrintFonts() {}

    /** Be Vietnam Pro, regular, as TrueType: for what is written on a paper after printing, as a signature's text. */
    public static byte[] beVietnamPro() {
        return read("BeVietnamPro-Regular.ttf");
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
