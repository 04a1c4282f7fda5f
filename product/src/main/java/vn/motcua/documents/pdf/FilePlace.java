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
    private static final Pattern QUERY = Pattern.compile("[?#]");
    private static final Pattern ENDING = Pattern.compile(".*\\.([^./\\\\]*)", Pattern.DOTALL);
    /** What a double click shows and does not start. */
    private static final Set<String> SHOWN = Set.of(
            "pdf", "html", "htm", "txt", "csv", "jpg", "jpeg", "png", "tif", "tiff", "doc", "docx", "xls", "xlsx",
            "pptx", "odt", "ods", "odp", "rtf");
    /** What pages of the web end in; as files beside the paper they start nothing either. */
    private static final Set<String> PAGES = Set.of("", "php", "asp", "aspx", "jsp", "do");

    private static final String NAMES_OF_HOSTS = "(vn|org|net|edu|gov|int|info|asia|eu|example)";
    /** An address without its scheme. {@code a.com} could be a program beside the paper, {@code www.a.com} is none to readers. */
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9-]++\\.)++" + NAMES_OF_HOSTS + "|www\\.(?:[a-z0-9-]++\\.)++com");

    private static final Pattern HOST_WITH_PATH =
            Pattern.compile("(?:[a-z0-9-]++\\.)++(com|" + NAMES_OF_HOSTS + ")/.*", Pattern.DOTALL);

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
        return isTooLong(address)
                || endsEarly(address)
                || readings(address).stream().anyMatch(FilePlace::isDangerous);
    }

    private static boolean isTooLong(COSString text) {
        return text.getBytes().length > BYTES_MAX;
    }

    private static boolean isDangerous(String link) {
        var beforePath = BEFORE_PATH.split(link, 2)[0];
        int colon = beforePath.indexOf(':');
        if (colon < 0) {
            return leadsAway(link) || !isReadOn(link);
        }
        return !MAIL_AND_TELEPHONE.contains(beforePath.substring(0, colon))
                && !WEB.matcher(link).matches()
                && !HOST_WITH_PORT.matcher(link).matches();
    }

    /** Without a scheme a reader takes it for an address or for a file beside the paper: as neither may it start anything. */
    private static boolean isReadOn(String link) {
        var path = QUERY.split(link, 2)[0];
        var ending = ending(path);
        return path.isEmpty()
                || SHOWN.contains(ending)
                || HOST.matcher(path).matches()
                || HOST_WITH_PATH.matcher(path).matches() && PAGES.contains(ending(path.substring(path.indexOf('/'))));
    }

    private static String ending(String path) {
        var named = ENDING.matcher(path);
        return named.matches() ? named.group(1) : "";
    }

    /** Whether a dictionary leads to nothing but papers beside this one. */
    static boolean isPaperBeside(COSDictionary dictionary, Definitions file) {
        return !isOutside(dictionary, file)
                && NAMES.stream()
                        .flatMap(name -> file.of(dictionary, name).stream())
                        .allMatch(value -> isPaper(value)
                                || value instanceof COSDictionary place
                                        && NAMES.stream()
                                                .flatMap(name -> file.of(place, name).stream())
                                                .allMatch(FilePlace::isPaper));
    }

    private static boolean isPaper(COSBase value) {
        return value instanceof COSString name
                && !endsEarly(name)
                && readings(name).stream().allMatch(reading -> ending(reading).equals("pdf"));
    }

    /** A letter that ends a text for some readers, and not for others. */
    private static boolean endsEarly(COSString text) {
        var read = text.getString();
        return read.indexOf('\0') >= 0 || read.contains("%00");
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
