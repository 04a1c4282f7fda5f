package vn.motcua.casefile;

import java.util.List;
import motcua.vietnamese.Text;

/** Texts as officers type them, in the form in which they are kept. */
final class Lines {
    private Lines() {}

    /** Each entry in one line; empty ones are none. */
    static List<String> of(List<String> typed) {
        return typed.stream().map(Text::line).filter(line -> !line.isEmpty()).toList();
    }
}
