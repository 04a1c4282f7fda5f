package vn.motcua.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Samsung's list of notes behind a photo: at the very end stands where each begins. */
final class SamsungNotes {
    private static final int HEAD = 0x48464553;
    private static final int END = 0x54464553;
    private static final int END_BYTES = 8;
    private static final int LIST_HEAD_BYTES = 12;
    private static final int ENTRY_BYTES = 12;

    private SamsungNotes() {}

    /** Where the notes begin; the file's end when there are none. */
    static int startIn(byte[] file, int from) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - END_BYTES;
        if (end - from < LIST_HEAD_BYTES || bytes.getInt(end + Integer.BYTES) != END) {
            return file.length;
        }
        int list = end - bytes.getInt(end);
        if (list < from || list > end - LIST_HEAD_BYTES || bytes.getInt(list) != HEAD) {
            return file.length;
        }
        return firstOf(file, bytes, list, end, from);
    }

    /** Notes stand one behind the other up to the list. */
    private static int firstOf(byte[] file, ByteBuffer bytes, int list, int end, int from) {
        int count = bytes.getInt(list + 8);
        int start = list;
        if (count < 1 || count > (end - list - LIST_HEAD_BYTES) / ENTRY_BYTES) {
            return bytes.limit();
        }
        for (int i = count - 1; i >= 0; i--) {
            int entry = list + LIST_HEAD_BYTES + i * ENTRY_BYTES;
            int note = list - bytes.getInt(entry + 4);
            if (note < from || note + bytes.getInt(entry + 8) != start || !isNote(file, bytes, note, start)) {
                return bytes.limit();
            }
            start = note;
        }
        return start;
    }

    /** Two zeros, a kind, the length of a name, the name; then a film or a few words. */
    private static boolean isNote(byte[] file, ByteBuffer bytes, int note, int end) {
        if (end - note < END_BYTES || bytes.getShort(note) != 0) {
            return false;
        }
        int content = note + END_BYTES + bytes.getInt(note + Integer.BYTES);
        if (content < note + END_BYTES || content > end) {
            return false;
        }
        return BehindImage.isFilmOrWords(file, content, end);
    }
}
