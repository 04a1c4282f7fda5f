package motcua.linkage.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Where two texts differ, letter by letter; capital and small letters count as the same. */
record Difference(List<Piece> left, List<Piece> right) {
    private static final int LONGEST = 200;

    Difference {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** A run of letters that the other text has too, or has not. */
    record Piece(String text, boolean differs) {}

    static Difference of(String left, String right) {
        var a = Normalizer.normalize(left, Normalizer.Form.NFC).codePoints().toArray();
        var b = Normalizer.normalize(right, Normalizer.Form.NFC).codePoints().toArray();
        if (a.length > LONGEST || b.length > LONGEST) {
            var differs = !left.equalsIgnoreCase(right);
            return new Difference(List.of(new Piece(left, differs)), List.of(new Piece(right, differs)));
        }
        var longest = longestCommon(a, b);
        // Texts with little in common are easier to read as two whole ones than as scattered letters.
        if (2.0 * longest[0][0] < 0.6 * (a.length + b.length)) {
            return new Difference(List.of(new Piece(left, true)), List.of(new Piece(right, true)));
        }
        var inLeft = new boolean[a.length];
        var inRight = new boolean[b.length];
        var i = 0;
        var j = 0;
        while (i < a.length && j < b.length) {
            if (isSame(a[i], b[j])) {
                inLeft[i++] = true;
                inRight[j++] = true;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return new Difference(pieces(a, inLeft), pieces(b, inRight));
    }

    /** Length of the longest common subsequence of the rests from i and j on. */
    private static int[][] longestCommon(int[] a, int[] b) {
        var longest = new int[a.length + 1][b.length + 1];
        for (var i = a.length - 1; i >= 0; i--) {
            for (var j = b.length - 1; j >= 0; j--) {
                longest[i][j] = isSame(a[i], b[j]) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static boolean isSame(int one, int other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }

    private static List<Piece> pieces(int[] letters, boolean[] common) {
        var pieces = new ArrayList<Piece>();
        var start = 0;
        for (var end = 1; end <= letters.length; end++) {
            if (end == letters.length || common[end] != common[start]) {
                pieces.add(new Piece(new String(letters, start, end - start), !common[start]));
                start = end;
            }
        }
        return pieces;
    }
}
