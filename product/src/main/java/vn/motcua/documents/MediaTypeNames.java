package vn.motcua.documents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Media types as people name them, and the file endings that belong to them. */
final class MediaTypeNames {
    private static final Map<String, Set<String>> ENDINGS = Map.ofEntries(
            Map.entry("application/pdf", Set.of("pdf")),
            Map.entry("image/jpeg", Set.of("jpg", "jpeg", "jpe", "jfif")),
            Map.entry("image/png", Set.of("png")),
            Map.entry("image/tiff", Set.of("tif", "tiff")),
            Map.entry("image/heic", Set.of("heic", "heif")),
            Map.entry("image/heif", Set.of("heif", "heic")),
            Map.entry("image/avif", Set.of("avif")),
            Map.entry("image/webp", Set.of("webp")),
            Map.entry("image/gif", Set.of("gif")),
            Map.entry("application/zip", Set.of("zip")),
            Map.entry("application/msword", Set.of("doc")),
            Map.entry("application/vnd.ms-excel", Set.of("xls")),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")),
            Map.entry("text/html", Set.of("html", "htm")),
            Map.entry("text/plain", Set.of("txt")),
            Map.entry("application/xml", Set.of("xml")));

    private static final Pattern OFFICE = Pattern.compile(
            "^application/(x-tika-(ooxml|msoffice)|msword|rtf|vnd\\.(ms-|openxmlformats|oasis|apple\\.(pages|numbers|keynote)))"
                    + "|^text/rtf");

    private MediaTypeNames() {}

    /** {@code application/pdf} is {@code PDF}; empty for a type without a short name. */
    static String shortName(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> "JPEG";
            case "image/tiff" -> "TIFF";
            case "image/heif" -> "HEIC";
            case "text/html" -> "HTML";
            default -> {
                var endings = ENDINGS.get(mediaType);
                yield endings == null
                        ? unknown(mediaType)
                        : endings.stream().min(String::compareTo).orElseThrow().toUpperCase(Locale.ROOT);
            }
        };
    }

    /** Of an image the last word says enough, without who registered it; what no list names has no short name. */
    private static String unknown(String mediaType) {
        return mediaType.startsWith("image/")
                ? mediaType
                        .substring("image/".length())
                        .replaceFirst("^(x-|(vnd|prs)\\.([^+]*\\.)?)", "")
                        .replaceFirst("[+].*", "")
                        .toUpperCase(Locale.ROOT)
                : "";
    }

    /** Whether people have a name for the kind. */
    static boolean isNamed(String mediaType) {
        return !shortName(mediaType).isEmpty();
    }

    /** Kinds that office programs write, also under a foreign ending, where only the family is known. */
    static boolean isOfOfficePrograms(String mediaType) {
        return OFFICE.matcher(mediaType).find();
    }

    /** Kinds in which telephones keep photos, and which many programs cannot open. */
    static boolean isPhotoOfPhones(String mediaType) {
        return mediaType.startsWith("image/hei") || mediaType.equals("image/avif");
    }

    static String shortNames(List<String> mediaTypes) {
        return mediaTypes.stream().map(MediaTypeNames::shortName).sorted().collect(Collectors.joining(", "));
    }

    /** The ending of the file's name in lower case, or an empty text. */
    static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The endings that belong to a kind; none for a kind that nobody names. */
    static Set<String> endings(String mediaType) {
        return ENDINGS.getOrDefault(mediaType, Set.of());
    }

    /** Whether it is the ending of any kind of image. */
    static boolean isOfImages(String ending) {
        return ENDINGS.entrySet().stream()
                .anyMatch(kind ->
                        kind.getKey().startsWith("image/") && kind.getValue().contains(ending));
    }

    /**
     * Whether an ending promises another kind than the content is. An ending that nobody knows promises nothing; that of another
     * kind of image is what telephones leave when they convert a photo, and is mended.
     */
    static boolean contradicts(String ending, String mediaType) {
        if (mediaType.startsWith("image/") && isOfImages(ending)) {
            return false;
        }
        boolean known = ENDINGS.values().stream().anyMatch(endings -> endings.contains(ending));
        return known && !ENDINGS.getOrDefault(mediaType, Set.of()).contains(ending);
    }
}
