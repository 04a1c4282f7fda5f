package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.CarriedLetters;

/** The list that the gate for texts uses is computed from the fonts that papers are printed with. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CarriedLettersTest {
    private static final Path FONTS = Path.of("src/main/resources/vn/motcua/documents/fonts");
    private static final Path LIST = Path.of("src/main/resources/vn/motcua/shared/carried-letters.txt");

    @Test
    void the_list_is_what_the_fonts_have() throws Exception {
        assertThat(Files.readString(LIST, StandardCharsets.US_ASCII))
                .as("the list, computed anew from the fonts")
                .isEqualTo(ranges(lettersOfAllFonts()));
    }

    @Test
    void names_of_all_peoples_of_viet_nam_can_be_printed() {
        assertThat(CarriedLetters.missing(
                        "Nguyễn Thị Ngọc Ánh, H'Hen Niê, Y Ƀlơ̆ Mlô, K'Brŏi, Ĭ ĭ Ŭ ŭ ƀ, Đặng\nÑ ñ č ʼ ’"))
                .isEmpty();
    }

    @Test
    void each_letter_that_no_font_has_is_named_once_in_order() {
        assertThat(CarriedLetters.missing("an 😀 مر 王 😀")).containsExactly(0x1f600, 0x645, 0x631, 0x738b);
    }

    @Test
    void what_is_no_letter_what_stands_for_a_lost_one_and_what_runs_from_right_to_left_is_not_carried() {
        assertThat(CarriedLetters.missing("\u0007\u202e\ufffd\ufffc\u05d0\ue000\ud800"))
                .hasSize(7);
    }

    private static BitSet lettersOfAllFonts() throws Exception {
        var letters = new BitSet();
        try (var files = Files.list(FONTS)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".ttf")).toList()) {
                try (var font = new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)))) {
                    var cmap = font.getUnicodeCmapLookup();
                    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
                        if (isLetter(letter) && cmap.getGlyphId(letter) != 0) {
                            letters.set(letter);
                        }
                    }
                }
            }
        }
        return letters;
    }

    /** Not what cannot be seen, what every font draws otherwise, what stands for a lost letter, or what runs to the left. */
    private static boolean isLetter(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> letter != 0xfffc && letter != 0xfffd && !runsToTheLeft(letter);
        };
    }

    private static boolean runsToTheLeft(int letter) {
        int direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HEBREW;
    }

    private static String ranges(BitSet letters) {
        var ranges = new TreeSet<Integer>();
        for (int first = letters.nextSetBit(0); first >= 0; first = letters.nextSetBit(letters.nextClearBit(first))) {
            ranges.add(first);
        }
        return ranges.stream()
                .map(first -> range(first, letters.nextClearBit(first) - 1))
                .collect(Collectors.joining());
    }

    private static String range(int first, int last) {
        return first == last ? "%x\n".formatted(first) : "%x-%x\n".formatted(first, last);
    }
}
