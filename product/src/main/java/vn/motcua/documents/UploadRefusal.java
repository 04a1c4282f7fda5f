package vn.motcua.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.motcua.documents.pdf.PageSize;
import vn.motcua.shared.FilledText;
import vn.motcua.shared.Language;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Messages;

/** Why a file was not taken. */
public sealed interface UploadRefusal extends Refusal {
    /** The file has no content. */
    record Empty() implements UploadRefusal {
        @Override
        public String code() {
            return "documents.empty";
        }
    }

    /** The file has more bytes than its kind may have. */
    record TooLarge(long sizeBytesMax) implements UploadRefusal {
        @Override
        public String code() {
            return "documents.too-large";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("megabytesMax", sizeBytesMax / (1024 * 1024));
        }
    }

    /** The content is of a kind that is not taken. */
    record TypeNotAllowed(String found, List<String> allowed) implements UploadRefusal {
        public TypeNotAllowed {
            allowed = List.copyOf(allowed);
        }

        public TypeNotAllowed(String found, Collection<String> allowed) {
            this(found, List.copyOf(new TreeSet<>(allowed)));
        }

        @Override
        public String code() {
            return "documents.type-not-allowed";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("found", MediaTypeNames.shortName(found), "allowed", MediaTypeNames.shortNames(allowed));
        }
    }

    /** The name promises one kind, the content is another. */
    record Mismatch(String extension, String found) implements UploadRefusal {
        @Override
        public String code() {
            return "documents.mismatch";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("extension", extension, "found", MediaTypeNames.shortName(found));
        }
    }

    /** The PDF needs a password or restricts what may be done with it; such a file cannot be kept for decades. */
    record EncryptedPdf() implements UploadRefusal {
        @Override
        public String code() {
            return "documents.encrypted-pdf";
        }
    }

    /** The PDF contains what acts by itself: scripts, programs to start, files inside. */
    record ActivePdf(List<String> parts) implements UploadRefusal {
        public ActivePdf {
            parts = List.copyOf(parts);
        }

        @Override
        public String code() {
            return "documents.pdf-with-script";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("parts", String.join(", ", parts));
        }
    }

    /** The image has more pixels than anyone needs to read a paper. */
    record TooManyPixels(long megapixels, long megapixelsMax) implements UploadRefusal {
        @Override
        public String code() {
            return "documents.too-many-pixels";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("megapixels", megapixels, "megapixelsMax", megapixelsMax);
        }
    }

    /** The image is of a sort that browsers do not show: lossless, 12 bits, arithmetic coding. */
    record UnusualImage(String mediaType) implements UploadRefusal {
        @Override
        public String code() {
            return "documents.unusual-image";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("found", MediaTypeNames.shortName(mediaType));
        }
    }

    /** A small file that unpacks into a huge one. */
    record UnpacksTooLarge(long megabytesMax) implements UploadRefusal {
        @Override
        public String code() {
            return "documents.unpacks-too-large";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("megabytesMax", megabytesMax);
        }
    }

    /** A PDF with more parts, or with more to do for its reader, than a paper needs. */
    record TooManyParts() implements UploadRefusal {
        @Override
        public String code() {
            return "documents.too-many-parts";
        }
    }

    /** A PDF with more pages than a paper has. */
    record TooManyPages(int pagesMax) implements UploadRefusal {
        @Override
        public String code() {
            return "documents.too-many-pages";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("pagesMax", pagesMax);
        }
    }

    /** A page of a PDF is larger than any sheet of paper. */
    record PageTooLarge(PageSize size) implements UploadRefusal {
        @Override
        public String code() {
            return "documents.page-too-large";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of(
                    "page",
                    size.number(),
                    "widthCm",
                    Math.round(size.widthMm() / 10),
                    "heightCm",
                    Math.round(size.heightMm() / 10));
        }
    }

    /** Before, behind or within the file stands a second one of another kind. */
    record TwoFilesInOne(String mediaType) implements UploadRefusal {
        @Override
        public String code() {
            return "documents.two-files-in-one";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("found", MediaTypeNames.shortName(mediaType));
        }
    }

    /** So many files are being checked that this one's turn did not come. */
    record TooManyAtOnce() implements UploadRefusal {
        @Override
        public String code() {
            return "documents.too-many-at-once";
        }
    }

    /** The file begins like its kind, but cannot be read to the end. */
    record Unreadable(String mediaType) implements UploadRefusal {
        @Override
        public String code() {
            return "documents.unreadable";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("found", MediaTypeNames.shortName(mediaType));
        }
    }

    /** The virus scanner found something. */
    record VirusFound(String name) implements UploadRefusal {
        @Override
        public String code() {
            return "documents.virus-found";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("name", name);
        }
    }

    /** The virus scanner is configured but does not answer; what was not scanned is not kept. */
    record NotScanned() implements UploadRefusal {
        @Override
        public String code() {
            return "documents.not-scanned";
        }
    }

    /** The account has uploaded as much as it may before it files something. */
    record TooManyUnfiled(int most) implements UploadRefusal {
        @Override
        public String code() {
            return "documents.too-many-unfiled";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("most", most);
        }
    }

    private String messageKey() {
        var key = code().replaceFirst("documents\\.", "documents.refusal.");
        return switch (this) {
            case TypeNotAllowed(var found, var _) when MediaTypeNames.isPhotoOfPhones(found) -> key + ".photo";
            case TypeNotAllowed(var found, var _) when MediaTypeNames.isOfOfficePrograms(found) -> key + ".office";
            case TypeNotAllowed(var found, var _) when !MediaTypeNames.isNamed(found) -> key + ".unknown";
            case Mismatch(var _, var found) when !MediaTypeNames.isNamed(found) -> key + ".unknown";
            default -> key;
        };
    }

    /** The sentence for the sender: what must hold, what was found, what to do. */
    default String text(Messages messages, Language language) {
        return FilledText.of(messages.text(language, messageKey()), facts());
    }
}
