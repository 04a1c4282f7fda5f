package vn.motcua.packages;

/**
 * What is wrong with a package, at one place.
 *
 * @param file inside the package; empty for the whole
 * @param pointer JSON Pointer into the file, or what else names the place; empty for the whole file
 * @param message what must hold and what was found, as a Vietnamese sentence
 */
public record PackageFinding(String file, String pointer, String message) {
    /** As one line: {@code form/ui.json#/pages/0: …}. */
    public String inOneLine() {
        var place = pointer.isEmpty() ? file : file + "#" + pointer;
        return place.isEmpty() ? message : place + ": " + message;
    }
}
