package vn.motcua.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/** Unpacks streams filter by filter, each with a limit on what comes out of it. */
final class Unpacking {
    /** Filters of bytes. The others are formats of images, which a reader of images unpacks. */
    private static final Set<String> BYTE_FILTERS = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL");

    private static final int FILTERS_MAX = 6;
    private static final int ROW_BYTES_MAX = 4 * 1024 * 1024;
    private static final long STAGE_BYTES_MAX = 32L * 1024 * 1024;

    private final PdfBudget budget;

    Unpacking(PdfBudget budget) {
        this.budget = budget;
    }

    /**
     * A stream of which the reader itself lives, whole.
     *
     * @throws IOException when it uses filters that no such stream may use, or is broken
     */
    byte[] structure(COSStream stream) throws IOException {
        var names = filters(stream);
        if (!BYTE_FILTERS.containsAll(names)) {
            throw new IOException("A stream of objects must be packed with filters of bytes, but uses " + names);
        }
        var last = new Out(budget.structureBytes(), true);
        try (var raw = new CountedIn(stream.createRawInputStream(), budget)) {
            unpack(raw, stream, names, last);
        } finally {
            budget.takeStructure(last.size);
        }
        return last.kept.toByteArray();
    }

    /** Unpacks any other stream as far as its filters of bytes go, and keeps nothing of it. */
    void measure(COSStream stream) {
        var last = new Out(budget.streamBytes(), false);
        try (var raw = new CountedIn(stream.createRawInputStream(), budget)) {
            var names = filters(stream);
            var ofBytes = names.stream().takeWhile(BYTE_FILTERS::contains).toList();
            if (!ofBytes.isEmpty()) {
                unpack(raw, stream, ofBytes, last);
            }
        } catch (IOException | IllegalArgumentException _) {
            // Broken: what could be unpacked was counted, and readers get no further either.
        } finally {
            budget.takeStream(last.size);
        }
    }

    private void unpack(InputStream raw, COSStream stream, List<String> names, Out last) throws IOException {
        if (names.size() > FILTERS_MAX) {
            throw new BeyondLimits(Limit.UNPACKED);
        }
        requireSmallRows(stream);
        var in = raw;
        for (int i = 0; i < names.size(); i++) {
            boolean isLast = i == names.size() - 1;
            var out = isLast ? last : new Out(Math.min(STAGE_BYTES_MAX, last.bytesMax), true);
            filter(names.get(i)).decode(in, out, stream, i);
            in = new ByteArrayInputStream(out.kept.toByteArray());
        }
        if (names.isEmpty()) {
            raw.transferTo(last);
        }
    }

    private static Filter filter(String name) throws IOException {
        return FilterFactory.INSTANCE.getFilter(COSName.getPDFName(name));
    }

    private static List<String> filters(COSStream stream) throws IOException {
        var filters = stream.getFilters();
        if (filters instanceof COSName name) {
            return List.of(name.getName());
        }
        var names = new ArrayList<String>();
        if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (!(array.getObject(i) instanceof COSName name)) {
                    throw new IOException("A list of filters must consist of names, but does not");
                }
                names.add(name.getName());
            }
        }
        return names;
    }

    /** The filters keep two rows of an image; how long they are the file says. */
    private static void requireSmallRows(COSStream stream) {
        var parameters = stream.getDictionaryObject(COSName.DP, COSName.DECODE_PARMS);
        requireSmallRows(parameters);
        if (parameters instanceof COSArray array) {
            for (int i = 0; i < Math.min(array.size(), FILTERS_MAX); i++) {
                requireSmallRows(array.getObject(i));
            }
        }
    }

    private static void requireSmallRows(@Nullable COSBase parameters) {
        if (parameters instanceof COSDictionary dictionary) {
            long bits = Math.multiplyExact(
                    positive(dictionary, COSName.COLUMNS, 1),
                    Math.multiplyExact(
                            Math.min(positive(dictionary, COSName.COLORS, 1), 32),
                            Math.min(positive(dictionary, COSName.BITS_PER_COMPONENT, 8), 64)));
            if (bits / 8 > ROW_BYTES_MAX) {
                throw new BeyondLimits(Limit.UNPACKED);
            }
        }
    }

    private static long positive(COSDictionary dictionary, COSName name, int otherwise) {
        return Math.max(dictionary.getInt(name, otherwise), 1);
    }

    /** Takes what a filter gives, up to a limit. */
    private static final class Out extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final long bytesMax;
        private final boolean isKept;
        private long size;

        Out(long bytesMax, boolean isKept) {
            this.bytesMax = bytesMax;
            this.isKept = isKept;
        }

        @Override
        public void write(int one) {
            count(1);
            if (isKept) {
                kept.write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count(length);
            if (isKept) {
                kept.write(bytes, offset, length);
            }
        }

        private void count(long more) {
            if (size + more > bytesMax) {
                throw new BeyondLimits(Limit.UNPACKED);
            }
            size += more;
        }
    }

    /** Streams may lie over each other, so that a small file is read a thousand times. */
    private static final class CountedIn extends FilterInputStream {
        private final PdfBudget budget;

        CountedIn(InputStream in, PdfBudget budget) {
            super(in);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            budget.takeWork(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            budget.takeWork(Math.max(read, 1));
            return read;
        }
    }
}
