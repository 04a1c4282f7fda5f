package motcua.linkage.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where two texts differ: word by word, and letter by letter within words that are nearly alike; capitals count as small. */
record Difference(List<Piece> left, List<Piece> right) {
    private static final int LONGEST = 300;

    /** Less in common, and whole words are easier to read than scattered letters. */
    private static final double WORDS_ALIKE = 0.5;

    /** Any two numbers share many digits by chance. */
    private static final double NUMBERS_ALIKE = 0.7;

    Difference {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** A run of letters that the other text has too, or has not. */
    record Piece(String text, boolean differs) {}

    static Difference of(String left, String right) {
        if (left.length() > LONGEST || right.length() > LONGEST) {
            var differs = !left.equalsIgnoreCase(right);
            return new Difference(List.of(new Piece(left, differs)), List.of(new Piece(right, differs)));
        }
        var a = words(left);
        var b = words(right);
        var common = Common.of(a, b);
        var leftPieces = new ArrayList<Piece>();
        var rightPieces = new ArrayList<Piece>();
        var i = 0;
        var j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && common.left()[i] && j < b.size() && common.right()[j]) {
                add(leftPieces, a.get(i++), false);
                add(rightPieces, b.get(j++), false);
                continue;
            }
            var fromLeft = i;
            var fromRight = j;
            while (i < a.size() && !common.left()[i]) {
                i++;
            }
            while (j < b.size() && !common.right()[j]) {
                j++;
            }
            letters(
                    String.join("", a.subList(fromLeft, i)),
                    String.join("", b.subList(fromRight, j)),
                    leftPieces,
                    rightPieces);
        }
        return new Difference(leftPieces, rightPieces);
    }

    private static void letters(String left, String right, List<Piece> leftPieces, List<Piece> rightPieces) {
        var a = left.codePoints().mapToObj(Character::toString).toList();
        var b = right.codePoints().mapToObj(Character::toString).toList();
        var common = Common.of(a, b);
        var alike = left.chars().allMatch(Character::isDigit) ? NUMBERS_ALIKE : WORDS_ALIKE;
        if (2.0 * common.length() < alike * (a.size() + b.size())) {
            add(leftPieces, left, true);
            add(rightPieces, right, true);
            return;
        }
        for (var i = 0; i < a.size(); i++) {
            add(leftPieces, a.get(i), !common.left()[i]);
        }
        for (var j = 0; j < b.size(); j++) {
            add(rightPieces, b.get(j), !common.right()[j]);
        }
    }

    private static void add(List<Piece> pieces, String text, boolean differs) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().differs() == differs) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().text() + text, differs));
        } else {
            pieces.add(new Piece(text, differs));
        }
    }

    /** Words, and what stands between them. */
    private static List<String> words(String text) {
        return Arrays.asList(Normalizer.normalize(text, Normalizer.Form.NFC).split("(?<=[ ,;/.-])|(?=[ ,;/.-])", -1));
    }

    /** A longest common subsequence: its length, and which of either side belong to it. */
    private record Common(int length, boolean[] left, boolean[] right) {
        static Common of(List<String> a, List<String> b) {
            var longest = new int[a.size() + 1][b.size() + 1];
            for (var i = a.size() - 1; i >= 0; i--) {
                for (var j = b.size() - 1; j >= 0; j--) {
                    longest[i][j] = isSame(a.get(i), b.get(j))
                            ? longest[i + 1][j + 1] + 1
                            : Math.max(longest[i + 1][j], longest[i][j + 1]);
                }
            }
            var left = new boolean[a.size()];
            var right = new boolean[b.size()];
            var i = 0;
            var j = 0;
            while (i < a.size() && j < b.size()) {
                if (isSame(a.get(i), b.get(j))) {
                    left[i++] = true;
                    right[j++] = true;
                } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            return new Common(longest[0][0], left, right);
        }

        private static boolean isSame(String one, String other) {
            return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
        }
    }
}
