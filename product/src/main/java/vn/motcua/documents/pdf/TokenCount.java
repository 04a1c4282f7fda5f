package vn.motcua.documents.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;

/** Estimates from bytes, before anything is built of them, how much a reader would build. */
final class TokenCount {
    private static final int BUFFER_BYTES = 64 * 1024;

    private TokenCount() {}

    /** What the objects of an unpacked object stream weigh: each number or word 1, each part more. */
    static long weight(byte[] objects) {
        long weight = 0;
        boolean isInWord = false;
        for (byte one : objects) {
            if (opensPart(one)) {
                weight += PdfBudget.PART_WEIGHT;
                isInWord = true;
            } else if (isBlank(one)) {
                isInWord = false;
            } else if (!isInWord) {
                weight++;
                isInWord = true;
            }
        }
        return weight;
    }

    /**
     * What stands in the open of a file weighs likewise. Of packed bytes one in ten weighs something by chance, which the
     * limit bears.
     */
    static void takeAll(RandomAccessRead file, PdfBudget budget) throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        byte before = ' ';
        file.seek(0);
        for (int n = file.read(buffer, 0, BUFFER_BYTES); n > 0; n = file.read(buffer, 0, BUFFER_BYTES)) {
            long weight = 0;
            for (int i = 0; i < n; i++) {
                weight += weight(buffer[i], before);
                before = buffer[i];
            }
            budget.takeWeight(weight);
        }
        file.seek(0);
    }

    /** A dictionary opens twice; an object has its word once in front and once behind. */
    private static int weight(byte one, byte before) {
        if (one == '<' ? before == '<' : opensPart(one) || one == 'j' && before == 'b') {
            return PdfBudget.PART_WEIGHT;
        }
        return isInNumber(one) && !isInNumber(before) ? 1 : 0;
    }

    private static boolean isInNumber(byte one) {
        return one >= '0' && one <= '9' || one == '.' || one == '-';
    }

    private static boolean opensPart(byte one) {
        return one == '<' || one == '[' || one == '(' || one == '/';
    }

    private static boolean isBlank(byte one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == '\f' || one == 0;
    }
}
