package vn.motcua.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.motcua.documents.PrintFonts;

/**
 * Fonts in the order in which a letter is looked for. A letter stays with the marks that stand over or under it, because
 * marks of another font would stand beside it.
 */
record LetterRuns(List<Face> faces) {
    /** A font and which letters it has; two are the same only when they are one. */
    static final class Face {
        private final byte[] file;
        private final CmapLookup letters;

        private Face(byte[] file, CmapLookup letters) {
            this.file = file;
            this.letters = letters;
        }

        byte[] file() {
            return file;
        }

        static Face of(byte[] file) {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                return new Face(file, font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean has(int letter) {
            return letters.getGlyphId(letter) != 0;
        }
    }

    /** Text that one font can write. */
    record Run(Face face, String text) {}

    private static final Face NOTO_SANS = Face.of(PrintFonts.notoSans());
    static final LetterRuns SANS = new LetterRuns(List.of(Face.of(PrintFonts.beVietnamPro()), NOTO_SANS));
    static final LetterRuns SERIF = new LetterRuns(List.of(Face.of(PrintFonts.timesNewRoman()), NOTO_SANS));
    static final LetterRuns SERIF_ITALIC =
            new LetterRuns(List.of(Face.of(PrintFonts.timesNewRomanItalic()), NOTO_SANS));

    /** What no font has is left out: whoever lets a text in has judged its letters before. */
    List<Run> of(String text) {
        var runs = new ArrayList<Run>();
        letters(text).forEach(letter -> {
            var face = faces.stream()
                    .filter(one -> letter.codePoints().allMatch(one::has))
                    .findFirst();
            if (face.isEmpty()) {
                return;
            }
            if (!runs.isEmpty() && runs.getLast().face().equals(face.get())) {
                runs.add(new Run(face.get(), runs.removeLast().text() + letter));
            } else {
                runs.add(new Run(face.get(), letter));
            }
        });
        return runs;
    }

    private static Stream<String> letters(String text) {
        var letters = new ArrayList<String>();
        text.codePoints().forEach(point -> {
            int kind = Character.getType(point);
            boolean isMark = kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK;
            var letter = Character.toString(point);
            letters.add(isMark && !letters.isEmpty() ? letters.removeLast() + letter : letter);
        });
        return letters.stream();
    }
}
