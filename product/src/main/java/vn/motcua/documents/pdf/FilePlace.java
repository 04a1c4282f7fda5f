package vn.motcua.documents.pdf;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Where names of files and links in a PDF lead. */
final class FilePlace {
    private static final Set<String> LINKS = Set.of("http", "https", "mailto", "tel");
    private static final Pattern NOT_SEEN = Pattern.compile("[\\p{Cntrl}\\p{Z}\\p{Cf}]");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+-]*):.*", Pattern.DOTALL);
    private static final COSName FILE_SYSTEM = COSName.getPDFName("FS");
    private static final COSName[] NAMES = {
        COSName.F, COSName.UF, COSName.getPDFName("DOS"), COSName.getPDFName("Unix"), COSName.getPDFName("Mac")
    };

    private FilePlace() {}

    /** Whether a dictionary names a file that is not beside this one: an address, a share, another drive. */
    static boolean isOutside(COSDictionary dictionary) {
        for (var name : NAMES) {
            var value = dictionary.getDictionaryObject(name);
            if (isOutsideName(value) || value instanceof COSDictionary file && namesOutside(file)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesOutside(COSDictionary file) {
        for (var name : NAMES) {
            if (isOutsideName(file.getDictionaryObject(name))) {
                return true;
            }
        }
        var system = file.getCOSName(FILE_SYSTEM);
        return system != null && system.getName().equals("URL");
    }

    private static boolean isOutsideName(@Nullable COSBase value) {
        if (!(value instanceof COSString text)) {
            return false;
        }
        var name = plain(text.getString());
        return name.startsWith("/")
                || name.startsWith("\\")
                || SCHEME.matcher(name).matches();
    }

    /** A link is for reading on in the web, for mail and telephone; all else starts something. */
    static boolean isDangerousLink(@Nullable String address) {
        if (address == null) {
            return false;
        }
        var plain = plain(address);
        var scheme = SCHEME.matcher(plain);
        return plain.startsWith("\\")
                || plain.startsWith("//")
                || scheme.matches() && !LINKS.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    /** As readers take it: without what cannot be seen. */
    private static String plain(String text) {
        return NOT_SEEN.matcher(text).replaceAll("");
    }
}
