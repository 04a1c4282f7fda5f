package vn.motcua.signdesk;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.result.ResultRow;
import vn.motcua.shared.Sha256;

/** Tells a paper that is to be signed, with what was filed for it, from every other version of the two. */
final class PaperMark {
    private PaperMark() {}

    /**
     * @param filed version of what was filed
     * @return SHA-256 in hex
     */
    static String of(ResultRow result, int filed) {
        var text = new StringBuilder();
        for (var part : List.of(
                result.id().toString(),
                result.verdict().name(),
                result.template(),
                orNothing(result.number()),
                Integer.toString(filed))) {
            add(text, part);
        }
        new TreeMap<>(result.fields()).forEach((field, value) -> {
            add(text, field);
            add(text, value);
        });
        return Sha256.of(text.toString());
    }

    /** With its length before it, so that no two lists of parts read alike. */
    private static void add(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
