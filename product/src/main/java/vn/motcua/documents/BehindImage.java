package vn.motcua.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands behind the end of an image. Telephones put there what belongs to the photo: smaller pictures, a short film, notes
 * of their own. Anything else is a second file that hides behind the first.
 */
final class BehindImage {
    /** Notes that are not told apart further. */
    private static final int NOTES_MAX = 256 * 1024;
    /** The parts of a film that may stand at its top. */
    private static final Set<String> FILM_PARTS = Set.of(
            "ftyp", "moov", "mdat", "free", "skip", "wide", "uuid", "moof", "mfra", "meta", "udta", "styp", "sidx",
            "pdin");

    private static final int FILM_PART_HEAD = 8;
    /** How notes of Vivo, OnePlus and Oppo, and of Huawei end. */
    private static final List<Pattern> NOTE_ENDS = List.of(
            Pattern.compile("\u00ff{4}\u001b\\*9HWfu\u0084\u0093\u00a2\u00b1$"),
            Pattern.compile("jxrs.{3}\0$", Pattern.DOTALL),
            Pattern.compile("LIVE_[0-9]{1,15} *$"));
    /** What other programs search for in a file wherever it stands. */
    private static final Pattern SOUGHT_ANYWHERE = Pattern.compile(
            "Rar!\u001a|7z\u00bc\u00af|PK\u0003\u0004|%PDF-|<\\?|<%|<!|<[a-z]+[ >]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** A program of Windows begins with these letters and says at this place where its second head stands (PE format, section 2). */
    private static final String PROGRAM = "MZ";

    private static final String PROGRAM_HEAD = "PE\0\0";
    private static final int PLACE_OF_HEAD = 0x3c;

    private final ByteBuffer file;

    private BehindImage(ByteBuffer file) {
        this.file = file;
    }

    /** @param end where the image ends */
    static boolean isPartOfPhoto(byte[] file, int end) {
        var notes = SamsungNotes.startIn(file, end);
        var rest = ByteBuffer.wrap(file, 0, notes).position(end);
        return new BehindImage(rest).isPartOfPhoto();
    }

    private boolean isPartOfPhoto() {
        boolean goesOn = true;
        while (goesOn) {
            passFilling();
            goesOn = file.hasRemaining() && (passPicture() || passFilm());
        }
        return !file.hasRemaining() || isNote();
    }

    /** Zeros and blanks, with which cameras and disks fill up. */
    private void passFilling() {
        while (file.hasRemaining() && isFilling(file.get(file.position()))) {
            file.get();
        }
    }

    private static boolean isFilling(byte one) {
        return one == 0 || one == ' ' || one == '\n' || one == '\r' || one == '\t';
    }

    private boolean passPicture() {
        if (file.remaining() < 4 || file.getInt(file.position()) >>> 8 != 0xffd8ff) {
            return false;
        }
        int start = file.position();
        var frame = JpegFrame.of(file);
        file.position(frame == null ? start : frame.end());
        return frame != null;
    }

    /** A film is a row of parts, each with its length and name; the first tells of its kind. */
    private boolean passFilm() {
        // The length in front of the name begins with zeros, which look like filling.
        int start = Math.max(file.position() - Integer.BYTES, 0);
        for (int from = start; from <= file.position(); from++) {
            if (nameOfPart(from).equals("ftyp")) {
                return passParts(from);
            }
        }
        return false;
    }

    private boolean passParts(int from) {
        long at = from;
        while (at < file.limit() && FILM_PARTS.contains(nameOfPart((int) at))) {
            long length = lengthOfPart((int) at);
            if (length < FILM_PART_HEAD || at + length > file.limit()) {
                return false;
            }
            at += length;
        }
        file.position((int) at);
        return at > from;
    }

    private String nameOfPart(int at) {
        if (at + FILM_PART_HEAD > file.limit()) {
            return "";
        }
        var name = new byte[4];
        file.get(at + Integer.BYTES, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    /** 1 says that a longer length follows, 0 that the part goes on to the end. */
    private long lengthOfPart(int at) {
        long length = Integer.toUnsignedLong(file.getInt(at));
        if (length == 1 && at + 2 * FILM_PART_HEAD <= file.limit()) {
            return file.getLong(at + FILM_PART_HEAD);
        }
        return length == 0 ? file.limit() - at : length;
    }

    private boolean isNote() {
        if (file.remaining() > NOTES_MAX) {
            return false;
        }
        var note = StandardCharsets.ISO_8859_1.decode(file.duplicate()).toString();
        return NOTE_ENDS.stream().anyMatch(end -> end.matcher(note).find()) && !holdsAnotherFile(note);
    }

    /** In one pass, however the note is made up: nobody's photo may hold a processor. */
    private static boolean holdsAnotherFile(String note) {
        return SOUGHT_ANYWHERE.matcher(note).find() || holdsProgram(note);
    }

    private static boolean holdsProgram(String note) {
        for (int at = note.indexOf(PROGRAM); at >= 0; at = note.indexOf(PROGRAM, at + 1)) {
            int place = at + PLACE_OF_HEAD;
            if (place + Integer.BYTES > note.length()) {
                return false;
            }
            long head = note.charAt(place)
                    | (long) note.charAt(place + 1) << 8
                    | (long) note.charAt(place + 2) << 16
                    | (long) note.charAt(place + 3) << 24;
            if (at + head < note.length() && note.startsWith(PROGRAM_HEAD, (int) (at + head))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a note of a telephone is a film, a picture or a few words. */
    static boolean isFilmOrWords(byte[] file, int from, int end) {
        return new BehindImage(ByteBuffer.wrap(file, 0, end).position(from)).isFilmOrWords();
    }

    private boolean isFilmOrWords() {
        if (passFilm() || passPicture()) {
            passFilling();
            return !file.hasRemaining();
        }
        return file.remaining() <= NOTES_MAX
                && !holdsAnotherFile(
                        StandardCharsets.ISO_8859_1.decode(file.duplicate()).toString());
    }
}
