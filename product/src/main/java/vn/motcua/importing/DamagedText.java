package vn.motcua.importing;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import motcua.vietnamese.ForeignLetters;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.PrintableText;

/**
 * A text whose letters were broken before it came here: UTF-8 that somebody read as windows-1252 ({@code Ä‘Äƒng kÃ½} for
 * đăng ký), or letters that somebody replaced by {@code \ufffd}.
 *
 * @param found the field that is damaged, as far as a person needs to see it
 * @param repaired the same text read rightly; null where the letters are lost
 */
record DamagedText(String found, @Nullable String repaired) {
    private static final int SHOWN_LETTERS_MAX = 500;
    /** One such pair may be a capital Ã before a blank. */
    private static final int PAIRS_MIN = 2;

    private static final Charset WRONG = Charset.forName("windows-1252");

    /** First and second byte of Vietnamese letters in UTF-8, as windows-1252 shows them. */
    private static final Pattern TWICE = Pattern.compile(
            "\u00e1\u00ba[\u0080-\u2122]|\u00e1\u00bb[\u0080-\u2122]|\u00c4[\u2018\u0192\u0090]|\u00c6[\u00b0\u00a1\u00af]|\u00c3[\u00a0-\u00bd]");

    /** The first damaged field of a record. */
    static Optional<DamagedText> in(PublishedProcedure published) {
        return published.original().values().stream()
                .filter(text -> text.indexOf('\ufffd') >= 0
                        || TWICE.matcher(text).results().limit(PAIRS_MIN).count() == PAIRS_MIN)
                .findFirst()
                .map(text -> new DamagedText(shown(text), repaired(shown(text))))
                .or(() -> unprintableName(published.text("ten_thu_tuc")));
    }

    /** The name stands on every receipt. */
    private static Optional<DamagedText> unprintableName(String name) {
        return PrintableText.problem(name).isPresent()
                        || ForeignLetters.first(name).isPresent()
                ? Optional.of(new DamagedText(shown(name), null))
                : Optional.empty();
    }

    private static String shown(String text) {
        return text.length() > SHOWN_LETTERS_MAX ? text.substring(0, SHOWN_LETTERS_MAX) : text;
    }

    private static @Nullable String repaired(String text) {
        try {
            var bytes = WRONG.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
