package vn.motcua.documents.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDF files byte by byte, for tests: as no decent program writes them. Object 1 is the catalogue, 2 the pages, 3 a page. */
public final class RawPdf {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TreeMap<Integer, Integer> offsets = new TreeMap<>();
    private final List<String> inside = new ArrayList<>();

    private RawPdf() {
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** A paper of one page with more in its catalogue and page. */
    public static RawPdf with(String inCatalogue, String inPage) {
        return new RawPdf()
                .object(1, "<</Type /Catalog /Pages 2 0 R " + inCatalogue + ">>")
                .object(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>")
                .object(3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + inPage + ">>");
    }

    public static RawPdf plain() {
        return with("", "");
    }

    public RawPdf object(int number, String content) {
        offsets.put(number, out.size());
        write(number + " 0 obj\n" + content + "\nendobj\n");
        return this;
    }

    public RawPdf stream(int number, String inDictionary, byte[] packed) {
        return streamAfter(number, "<<" + inDictionary + " /Length " + packed.length + ">>\n", packed);
    }

    /** With anything at all between the object's number and the word {@code stream}. */
    public RawPdf streamAfter(int number, String head, byte[] packed) {
        offsets.put(number, out.size());
        write(number + " 0 obj\n" + head + "stream\n");
        out.writeBytes(packed);
        write("\nendstream\nendobj\n");
        return this;
    }

    /** Says in the table that an object lies in an object stream, whatever lies there. */
    public RawPdf lyingIn(int number, int streamNumber) {
        inside.add(number + " " + streamNumber);
        return this;
    }

    /** Ends the file with a table in the open. */
    public byte[] bytes() {
        int start = out.size();
        write("xref\n0 1\n0000000000 65535 f \n");
        offsets.forEach((number, offset) -> write("%d 1\n%010d 00000 n \n".formatted(number, offset)));
        write("trailer\n<</Size 100 /Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** Ends the file with a packed table, as object streams need it. */
    public byte[] bytesWithPackedTable() {
        int own = 90;
        int start = out.size();
        offsets.put(own, start);
        var index = new StringBuilder();
        var rows = new ByteArrayOutputStream();
        offsets.forEach((number, offset) -> {
            index.append(number).append(" 1 ");
            row(rows, 1, offset, 0);
        });
        for (var entry : inside) {
            var parts = entry.split(" ", -1);
            index.append(parts[0]).append(" 1 ");
            row(rows, 2, Integer.parseInt(parts[1]), 0);
        }
        stream(own, "/Type /XRef /Size 100 /Root 1 0 R /W [1 4 1] /Index [" + index + "]", rows.toByteArray());
        write("startxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** Ends the file without any table: readers look for the objects themselves. */
    public byte[] bytesWithoutTable() {
        write("trailer\n<</Root 1 0 R>>\n%%EOF\n");
        return out.toByteArray();
    }

    private static void row(ByteArrayOutputStream rows, int type, int second, int third) {
        rows.write(type);
        for (int shift = 24; shift >= 0; shift -= 8) {
            rows.write(second >> shift);
        }
        rows.write(third);
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(ISO_8859_1));
    }

    /** So many megabytes of one letter, deflated. */
    public static byte[] deflated(char letter, int megabytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            var same = String.valueOf(letter).repeat(1024 * 1024).getBytes(ISO_8859_1);
            for (int i = 0; i < megabytes; i++) {
                deflater.write(same);
            }
        }
        return packed.toByteArray();
    }

    public static byte[] deflated(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflater.write(content);
        }
        return packed.toByteArray();
    }
}
