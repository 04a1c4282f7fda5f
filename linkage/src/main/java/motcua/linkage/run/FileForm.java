package motcua.linkage.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import motcua.vietnamese.UnicodeStart;

/** What a file is by its own bytes, whatever its name ends with. */
enum FileForm {
    PARQUET(""),
    TEXT(""),
    MISSING("must be a readable file, but there is none."),
    FOLDER("must be a file, but is a folder. Name the file in it."),
    NOT_READABLE("must be readable, but this user may not read it."),
    EMPTY("must be a CSV or Parquet file, but is empty."),
    CUT_PARQUET("must be a whole Parquet file, but its end is missing. Copy or export it again."),
    GZIP("must be CSV or Parquet, but is compressed (gzip). Unpack it: gunzip."),
    ZIP(
            "must be CSV or Parquet, but is an archive or a workbook (zip, xlsx, ods). Unpack it, or save the sheet as CSV UTF-8."),
    WORKBOOK("must be CSV or Parquet, but is an old workbook or document (xls, doc). Save the sheet as CSV UTF-8."),
    UTF32("must be UTF-8, but is UTF-32. Convert it: iconv -f UTF-32 -t UTF-8."),
    UTF16("must be UTF-8, but is UTF-16. Convert it: iconv -f UTF-16 -t UTF-8."),
    UTF16_UNMARKED("must be UTF-8, but looks like UTF-16. Convert it: iconv -f UTF-16LE -t UTF-8.");

    private static final int LOOKED_AT = 4_096;

    private final String finding;

    FileForm(String finding) {
        this.finding = finding;
    }

    /** What is wrong with it; empty for Parquet and text. */
    Optional<String> finding() {
        return finding.isEmpty() ? Optional.empty() : Optional.of(finding);
    }

    static FileForm of(Path file) {
        if (Files.isDirectory(file)) {
            return FOLDER;
        }
        if (!Files.isRegularFile(file)) {
            return MISSING;
        }
        if (!Files.isReadable(file)) {
            return NOT_READABLE;
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var first = new byte[(int) Math.min(LOOKED_AT, bytes.length())];
            bytes.readFully(first);
            if (!starts(first, 'P', 'A', 'R', '1')) {
                return of(first);
            }
            var last = new byte[4];
            bytes.seek(Math.max(0, bytes.length() - 4));
            bytes.readFully(last);
            return bytes.length() > 8 && starts(last, 'P', 'A', 'R', '1') ? PARQUET : CUT_PARQUET;
        } catch (IOException _) {
            return NOT_READABLE;
        }
    }

    private static FileForm of(byte[] first) {
        if (starts(first, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (starts(first, 'P', 'K', 3, 4)) {
            return ZIP;
        }
        if (starts(first, 0xd0, 0xcf, 0x11, 0xe0)) {
            return WORKBOOK;
        }
        var start = UnicodeStart.of(first);
        if (start.isUtf32()) {
            return UTF32;
        }
        if (start.isUtf16()) {
            return start.markBytes() > 0 ? UTF16 : UTF16_UNMARKED;
        }
        var text = new String(first, StandardCharsets.UTF_8).replace("\ufeff", "");
        return text.isBlank() && first.length < LOOKED_AT ? EMPTY : TEXT;
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        return bytes.length >= wanted.length
                && Arrays.equals(
                        Arrays.stream(wanted).toArray(),
                        java.util.stream.IntStream.range(0, wanted.length)
                                .map(at -> bytes[at] & 0xff)
                                .toArray());
    }
}
