package motcua.vietnamese;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Vietnamese that was written for the fonts of before Unicode, or went through a wrong encoding on its way: letters that look
 * right in such a font only, and are others everywhere else.
 */
public enum LegacyLetters {
    /** TCVN3 (ABC, .VnTime): {@code NguyÔn V¨n An}. */
    TCVN3("(?iu)\\p{L}[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾§¡¢£¤¥¦÷×]|[®§]\\p{L}"),

    /** VNI (VNI-Times): {@code Nguyeãn Vaên An}. */
    VNI("(?iu)[ae][ùøûõïêâãåéèúüà](?!\\p{M})|o[øûõïåä]|u[øûõï]|ö[ôõïøùû]"),

    /** UTF-8 that was read as windows-1252 and written again: {@code Nguyá»…n VÄƒn An}. */
    UTF8_TWICE("[áÃÄÆ][»º°¡¢£¤¥¦§¨©ª«¬®¯±²³´µ¶·¸¹¼½¾\u0080-\u009f‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"),

    /** Letters that are gone: {@code Nguy?n V?n An}. */
    LOST("\\p{L}[?\ufffd]\\p{L}|\ufffd");

    private final Pattern pattern;

    LegacyLetters(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Of which kind the text is, if it is of one. */
    public static Optional<LegacyLetters> of(String text) {
        for (var letters : new LegacyLetters[] {UTF8_TWICE, LOST, TCVN3, VNI}) {
            if (letters.pattern.matcher(text).find()) {
                return Optional.of(letters);
            }
        }
        return Optional.empty();
    }
}
