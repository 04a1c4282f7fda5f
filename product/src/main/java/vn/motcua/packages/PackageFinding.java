package vn.motcua.packages;

import java.util.Set;

/**
 * What is wrong with a package, at one place.
 *
 * @param file inside the package; empty for the whole
 * @param pointer JSON Pointer into the file, or what else names the place; empty for the whole file
 * @param message what must hold and what was found, as a Vietnamese sentence
 */
public record PackageFinding(String file, String pointer, String message) {
    private static final int LETTERS_MAX = 500;
    private static final Set<Integer> HIDDEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    /** As one line: {@code form/ui.json#/pages/0: …}. */
    public String inOneLine() {
        var place = pointer.isEmpty() ? file : file + "#" + pointer;
        return shown(place.isEmpty() ? message : place + ": " + message);
    }

    /** What strangers named, as it may stand in a terminal: nothing that turns or hides letters, and nothing endless. */
    private static String shown(String line) {
        var shown = new StringBuilder();
        line.codePoints().limit(LETTERS_MAX).forEach(letter -> {
            if (HIDDEN.contains(Character.getType(letter))) {
                shown.append(String.format("\\u%04X", letter));
            } else {
                shown.appendCodePoint(letter);
            }
        });
        return line.codePointCount(0, line.length()) > LETTERS_MAX ? shown + "…" : shown.toString();
    }
}
