package vn.motcua.documents;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import motcua.vietnamese.Text;

/**
 * The name under which a file is kept and handed out: one name without a path, nothing in it that a file system, a header or
 * an eye could misread, and an ending that says what the content is, whatever the sender's said.
 */
final class PlainFileName {
    private static final int LENGTH_MAX = 200;
    private static final Pattern MISREAD = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\"<>|:*?/\\\\]+");
    private static final Pattern LOOSE_ENDS = Pattern.compile("^[\\s._]+(?=[^\\s.])|[\\s.]+$");
    private static final Pattern LOOKS_LIKE_ENDING = Pattern.compile("\\.(?=[A-Za-z0-9]{1,5}$)(?=\\d*[A-Za-z])");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.DOTALL);

    private PlainFileName() {}

    static String of(String given, String mediaType) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = Text.line(MISREAD.matcher(last).replaceAll("_"));
        plain = LOOSE_ENDS.matcher(plain).replaceAll("");
        if (isNameless(plain, MediaTypeNames.endings(mediaType))) {
            plain = "giay-to";
        }
        if (DEVICE.matcher(plain).matches()) {
            plain = "_" + plain;
        }
        var endings = MediaTypeNames.endings(mediaType);
        if (endings.isEmpty()) {
            return cut(plain, "");
        }
        var ending = MediaTypeNames.ending(plain);
        boolean isOtherImage = mediaType.startsWith("image/") && MediaTypeNames.isOfImages(ending);
        return endings.contains(ending) || isOtherImage
                ? cut(
                        plain.substring(0, plain.length() - ending.length() - 1),
                        "." + (endings.contains(ending) ? ending : usual(mediaType, endings)))
                : cut(LOOKS_LIKE_ENDING.matcher(plain).replaceAll("_"), "." + usual(mediaType, endings));
    }

    /** Of whatever came nothing is left but an ending. */
    private static boolean isNameless(String plain, Set<String> endings) {
        return plain.chars().allMatch(letter -> letter == '_') || endings.contains(plain.toLowerCase(Locale.ROOT));
    }

    /** What comes out is short enough for file systems; two halves of one letter stay together. */
    private static String cut(String name, String ending) {
        int length = LENGTH_MAX - ending.length();
        if (name.length() <= length) {
            return name + ending;
        }
        boolean isBetweenHalves = Character.isHighSurrogate(name.charAt(length - 1));
        return name.substring(0, isBetweenHalves ? length - 1 : length).strip() + ending;
    }

    private static String usual(String mediaType, Set<String> endings) {
        var name = mediaType.substring(mediaType.indexOf('/') + 1).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "jpeg" -> "jpg";
            case "tiff" -> "tif";
            default ->
                endings.contains(name)
                        ? name
                        : endings.stream().sorted().toList().getFirst();
        };
    }
}
