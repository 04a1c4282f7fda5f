package motcua.linkage.spark;

import java.nio.charset.StandardCharsets;

/** How far two texts are apart, counted in bytes of UTF-8 as the embedded engine counts, so that both give the same levels. */
final class ByteDistances {
    private static final double WINKLER_FROM = 0.7;
    private static final double WINKLER_WEIGHT = 0.1;
    private static final int WINKLER_PREFIX = 4;

    private ByteDistances() {}

    /** Levenshtein. */
    static int edit(String left, String right) {
        var a = bytes(left);
        var b = bytes(right);
        var above = new int[b.length + 1];
        var row = new int[b.length + 1];
        for (var j = 0; j <= b.length; j++) {
            above[j] = j;
        }
        for (var i = 1; i <= a.length; i++) {
            row[0] = i;
            for (var j = 1; j <= b.length; j++) {
                var changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            var spare = above;
            above = row;
            row = spare;
        }
        return above[b.length];
    }

    /** Damerau-Levenshtein: two neighbours that changed places count one, also when something came between them. */
    static int transposed(String left, String right) {
        var a = bytes(left);
        var b = bytes(right);
        var most = a.length + b.length;
        var cost = new int[a.length + 2][b.length + 2];
        var lastRow = new int[256];
        cost[0][0] = most;
        for (var i = 0; i <= a.length; i++) {
            cost[i + 1][0] = most;
            cost[i + 1][1] = i;
        }
        for (var j = 0; j <= b.length; j++) {
            cost[0][j + 1] = most;
            cost[1][j + 1] = j;
        }
        for (var i = 1; i <= a.length; i++) {
            var lastColumn = 0;
            for (var j = 1; j <= b.length; j++) {
                var row = lastRow[b[j - 1] & 0xff];
                var column = lastColumn;
                var differs = 1;
                if (a[i - 1] == b[j - 1]) {
                    differs = 0;
                    lastColumn = j;
                }
                cost[i + 1][j + 1] = Math.min(
                        Math.min(cost[i][j] + differs, cost[i + 1][j] + 1),
                        Math.min(cost[i][j + 1] + 1, cost[row][column] + (i - row - 1) + 1 + (j - column - 1)));
            }
            lastRow[a[i - 1] & 0xff] = i;
        }
        return cost[a.length + 1][b.length + 1];
    }

    /** Places that differ; both texts must be equally long. */
    static int hamming(String left, String right) {
        var a = bytes(left);
        var b = bytes(right);
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "Texts whose places are compared must be equally long, but are '" + left + "' and '" + right + "'");
        }
        var differing = 0;
        for (var i = 0; i < a.length; i++) {
            differing += a[i] == b[i] ? 0 : 1;
        }
        return differing;
    }

    /** Jaro-Winkler, 0 to 1. */
    static double similar(String left, String right) {
        var a = bytes(left);
        var b = bytes(right);
        var jaro = jaro(a, b);
        if (jaro <= WINKLER_FROM) {
            return jaro;
        }
        var prefix = 0;
        while (prefix < Math.min(WINKLER_PREFIX, Math.min(a.length, b.length)) && a[prefix] == b[prefix]) {
            prefix++;
        }
        return jaro + prefix * WINKLER_WEIGHT * (1.0 - jaro);
    }

    private static double jaro(byte[] a, byte[] b) {
        if (a.length == 0 || b.length == 0) {
            return a.length == b.length ? 1 : 0;
        }
        var reach = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
        var inA = new boolean[a.length];
        var inB = new boolean[b.length];
        var common = 0;
        for (var i = 0; i < a.length; i++) {
            for (var j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
                if (!inB[j] && a[i] == b[j]) {
                    inA[i] = true;
                    inB[j] = true;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        var out = 0;
        var j = 0;
        for (var i = 0; i < a.length; i++) {
            if (inA[i]) {
                while (!inB[j]) {
                    j++;
                }
                out += a[i] == b[j++] ? 0 : 1;
            }
        }
        var same = (double) common;
        var changes = out / 2;
        return (same / a.length + same / b.length + (same - changes) / same) / 3.0;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
