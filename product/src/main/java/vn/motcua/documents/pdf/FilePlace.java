package vn.motcua.documents.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Where names of files and links in a PDF lead. */
final class FilePlace {
    private static final Set<String> MAIL_AND_TELEPHONE = Set.of("mailto", "tel");
    private static final Pattern WEB = Pattern.compile("https?://[^/\\\\?#]+([/?#].*)?", Pattern.DOTALL);
    private static final Pattern HOST_WITH_PORT =
            Pattern.compile("www\\.[a-z0-9.-]+:\\d{1,5}([/?#].*)?", Pattern.DOTALL);
    private static final Pattern NOT_SEEN = Pattern.compile("[\\p{Cntrl}\\p{Z}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\ufffd]");
    /** In front of a text: how its bytes are to be read. */
    private static final Pattern MARK = Pattern.compile("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)");
    /** In a text: which language follows. */
    private static final Pattern LANGUAGE = Pattern.compile("\u001b[^\u001b]{0,10}\u001b");

    private static final Pattern BEFORE_PATH = Pattern.compile("[/?#\\\\]");
    private static final Pattern PERCENT = Pattern.compile("%([0-9a-f]{2})");
    private static final Pattern UPWARDS = Pattern.compile("(^|.*[/\\\\])\\.\\.([/\\\\].*|$)", Pattern.DOTALL);
    /** No browser takes longer ones. */
    private static final int BYTES_MAX = 32 * 1024;
    /** A link that is still in disguise after so many layers is none. */
    private static final int LAYERS = 3;

    private static final COSName FILE_SYSTEM = COSName.getPDFName("FS");
    /** A file's name, and what it is called on different systems. */
    static final List<COSName> NAMES = List.of(
            COSName.F, COSName.UF, COSName.getPDFName("DOS"), COSName.getPDFName("Unix"), COSName.getPDFName("Mac"));

    private FilePlace() {}

    /** Whether a dictionary names a file that is not beside this one: an address, a share, another drive. */
    static boolean isOutside(COSDictionary dictionary, Definitions file) {
        for (var name : NAMES) {
            for (var value : file.of(dictionary, name)) {
                if (isOutsideName(value) || value instanceof COSDictionary place && namesOutside(place, file)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean namesOutside(COSDictionary place, Definitions file) {
        for (var name : NAMES) {
            if (file.of(place, name).stream().anyMatch(FilePlace::isOutsideName)) {
                return true;
            }
        }
        return file.names(place, FILE_SYSTEM).contains("URL");
    }

    private static boolean isOutsideName(COSBase value) {
        return value instanceof COSString text
                && (isTooLong(text) || readings(text).stream().anyMatch(FilePlace::isOutsideName));
    }

    private static boolean isOutsideName(String name) {
        return name.contains(":") || leadsAway(name);
    }

    private static boolean leadsAway(String path) {
        return path.startsWith("/")
                || path.startsWith("\\")
                || UPWARDS.matcher(path).matches();
    }

    /** A link is for reading on in the web, for mail and telephone, or for a place beside the file; all else starts something. */
    static boolean isDangerousLink(COSString address) {
        return isTooLong(address) || readings(address).stream().anyMatch(FilePlace::isDangerous);
    }

    private static boolean isTooLong(COSString text) {
        return text.getBytes().length > BYTES_MAX;
    }

    private static boolean isDangerous(String link) {
        var beforePath = BEFORE_PATH.split(link, 2)[0];
        int colon = beforePath.indexOf(':');
        if (colon < 0) {
            return leadsAway(link);
        }
        return !MAIL_AND_TELEPHONE.contains(beforePath.substring(0, colon))
                && !WEB.matcher(link).matches()
                && !HOST_WITH_PORT.matcher(link).matches();
    }

    /** The texts that readers could make of these bytes, as programs take links: small, without what cannot be seen. */
    private static Set<String> readings(COSString text) {
        var bytes = text.getBytes();
        return Stream.of(
                        text.getString(),
                        new String(bytes, StandardCharsets.UTF_8),
                        new String(bytes, StandardCharsets.ISO_8859_1))
                .map(reading -> plain(MARK.matcher(reading).replaceFirst("")))
                .collect(Collectors.toSet());
    }

    private static String plain(String text) {
        var plain = text;
        for (int i = 0; i < LAYERS; i++) {
            plain = NOT_SEEN.matcher(LANGUAGE.matcher(plain).replaceAll(""))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
            plain = withoutPercents(plain);
        }
        return plain;
    }

    private static String withoutPercents(String link) {
        return PERCENT.matcher(link)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
