package vn.motcua.packages;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.motcua.packages.ReadPackage.NamedContent;

/**
 * Reads the entries of a zip by its directory, which alone tells links from files and names every entry once. The library of the
 * JDK follows either the directory or the entries themselves, depending on who asks; here both must say the same.
 */
final class ZipEntries {
    static final String LINK = "Đây là liên kết (symlink), không phải tệp. Hãy chép nội dung vào gói.";
    static final String LARGE = "Tệp quá lớn: một tệp của gói không quá 1 MB.";
    static final String ALL_LARGE = "Gói quá lớn: tất cả các tệp không quá 5 MB.";
    static final String MANY = "Gói có quá nhiều tệp: không quá 200.";
    static final String SQUEEZED = "Tệp nén quá chặt (trên 200 lần): có thể là bom nén, không mở.";
    static final String BROKEN = "Tệp zip bị hỏng hoặc bị cụt. Hãy nén lại, hoặc tải lại tệp.";

    static final String NO_ZIP = "Đây không phải tệp zip. Hãy nén các tệp của gói thành zip; rar và 7z không đọc được.";
    static final String BEFORE =
            "Trước phần zip còn dữ liệu khác (%d byte), như trong tệp tự giải nén. Hãy nén lại riêng các tệp của gói.";
    static final String BEHIND =
            "Sau phần cuối của zip còn dữ liệu khác (%d byte). Hãy nén lại riêng các tệp của gói, hoặc tải lại tệp.";

    private static final int RATIO_MAX = 200;
    private static final int SMALL = 10_000;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LISTED = 0x02014b50;
    private static final int LISTED_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final short LETTERS_PK = 0x4b50;
    private static final int U16 = 0xFFFF;
    private static final long U32 = 0xFFFFFFFFL;
    private static final int ENCRYPTED = 1;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int KIND_OF_FILE = 0xF000;
    private static final int SYMLINK = 0xA000;

    private final ByteBuffer zip;
    private final PackageFindings findings;
    private final List<NamedContent> entries = new ArrayList<>();
    private long bytes;
    /** Where the first file begins. */
    private int first = Integer.MAX_VALUE;

    private record Listed(
            String name, int flags, int method, long sum, long packed, long size, int at, boolean isLink) {}

    private ZipEntries(byte[] content, PackageFindings findings) {
        this.zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.findings = findings;
    }

    /** The files in it; what is wrong goes to the findings. */
    static List<NamedContent> read(byte[] content, PackageFindings findings) {
        var reading = new ZipEntries(content, findings);
        try {
            reading.readAll();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException _) {
            findings.add("", "", BROKEN);
        } catch (CharacterCodingException _) {
            findings.add("", "", "Tên tệp trong zip không phải UTF-8. Hãy nén lại bằng công cụ ghi tên theo UTF-8.");
        }
        return reading.entries;
    }

    private void readAll() throws DataFormatException, CharacterCodingException {
        int end = end();
        if (end < 0) {
            findings.add("", "", startsAsZip() ? BROKEN : NO_ZIP);
            return;
        }
        int count = zip.getShort(end + 10) & U16;
        long at = zip.getInt(end + 16) & U32;
        if (holdsMore(end, at)) {
            return;
        }
        if (count > ReadPackage.FILES_MAX) {
            findings.add("", "", MANY);
            return;
        }
        for (int i = 0; i < count; i++) {
            int here = Math.toIntExact(Math.min(at, Integer.MAX_VALUE));
            if (zip.getInt(here) != LISTED) {
                throw new DataFormatException();
            }
            int nameLength = zip.getShort(here + 28) & U16;
            var entry = listed(here, nameLength);
            first = Math.min(first, entry.at());
            take(entry);
            at += LISTED_LENGTH + nameLength + (zip.getShort(here + 30) & U16) + (zip.getShort(here + 32) & U16);
        }
        findings.require(count == 0 || first == 0, "", "", BEFORE.formatted(first));
    }

    /** The last end that a directory stands before; -1 when there is none. A file is small enough to be searched whole. */
    private int end() {
        for (int at = zip.limit() - END_LENGTH; at >= 0; at--) {
            if (zip.getInt(at) == END && hasDirectory(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean hasDirectory(int end) {
        long start = end - (zip.getInt(end + 12) & U32);
        return start == end || start >= 0 && zip.getInt((int) start) == LISTED;
    }

    private boolean startsAsZip() {
        return zip.limit() < Integer.BYTES || zip.getShort(0) == LETTERS_PK;
    }

    /** A zip is all of its file: what stands before or behind it is read by some programs and not by others. */
    private boolean holdsMore(int end, long directory) throws DataFormatException {
        long before = end - (zip.getInt(end + 12) & U32) - directory;
        int behind = zip.limit() - end - END_LENGTH - (zip.getShort(end + 20) & U16);
        if (before < 0 || behind < 0) {
            throw new DataFormatException();
        }
        findings.require(before == 0, "", "", BEFORE.formatted(before));
        findings.require(behind == 0, "", "", BEHIND.formatted(behind));
        return before > 0 || behind > 0;
    }

    private Listed listed(int at, int nameLength) throws CharacterCodingException {
        boolean isUnix = (zip.getShort(at + 4) & U16) >> 8 == UNIX;
        int mode = zip.getInt(at + 38) >>> 16;
        return new Listed(
                name(at + LISTED_LENGTH, nameLength),
                zip.getShort(at + 8) & U16,
                zip.getShort(at + 10) & U16,
                zip.getInt(at + 16) & U32,
                zip.getInt(at + 20) & U32,
                zip.getInt(at + 24) & U32,
                Math.toIntExact(Math.min(zip.getInt(at + 42) & U32, Integer.MAX_VALUE)),
                isUnix && (mode & KIND_OF_FILE) == SYMLINK);
    }

    private void take(Listed entry) throws DataFormatException, CharacterCodingException {
        if (entry.name().endsWith("/") && entry.size() == 0) {
            return;
        }
        int before = findings.all().size();
        findings.require(!entry.isLink(), entry.name(), "", LINK);
        findings.require(
                (entry.flags() & ENCRYPTED) == 0, entry.name(), "", "Tệp có mật khẩu. Hãy nén không mật khẩu.");
        findings.require(
                entry.method() == 0 || entry.method() == DEFLATED, entry.name(), "", "Kiểu nén này không được đọc.");
        findings.require(entry.size() <= ReadPackage.FILE_BYTES_MAX, entry.name(), "", LARGE);
        findings.require(
                entry.size() <= SMALL || entry.size() <= entry.packed() * RATIO_MAX, entry.name(), "", SQUEEZED);
        bytes += entry.size();
        findings.require(bytes <= ReadPackage.BYTES_MAX, entry.name(), "", ALL_LARGE);
        if (findings.all().size() == before) {
            entries.add(new NamedContent(entry.name(), content(entry)));
        }
    }

    private byte[] content(Listed entry) throws DataFormatException, CharacterCodingException {
        int nameLength = zip.getShort(entry.at() + 26) & U16;
        int from = entry.at() + LOCAL_LENGTH + nameLength + (zip.getShort(entry.at() + 28) & U16);
        if (zip.getInt(entry.at()) != LOCAL
                || !name(entry.at() + LOCAL_LENGTH, nameLength).equals(entry.name())) {
            throw new DataFormatException();
        }
        var packed = new byte[Math.toIntExact(Math.min(entry.packed(), zip.limit()))];
        zip.get(from, packed);
        var content = entry.method() == 0 ? packed : inflated(packed, Math.toIntExact(entry.size()));
        var sum = new CRC32();
        sum.update(content);
        if (content.length != entry.size() || sum.getValue() != entry.sum()) {
            throw new DataFormatException();
        }
        return content;
    }

    /** One byte more than was promised is asked for: who promised too little is found out and stops there. */
    private static byte[] inflated(byte[] packed, int size) throws DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            var room = new byte[size + 1];
            int filled = 0;
            while (filled < room.length && !inflater.finished()) {
                int more = inflater.inflate(room, filled, room.length - filled);
                if (more == 0 && !inflater.finished()) {
                    throw new DataFormatException();
                }
                filled += more;
            }
            return Arrays.copyOf(room, filled);
        } finally {
            inflater.end();
        }
    }

    private String name(int at, int length) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(zip.slice(at, length)).toString();
    }
}
