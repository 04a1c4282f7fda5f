package vn.motcua.ui;

import java.util.List;
import java.util.stream.Collectors;
import motcua.vietnamese.LookAlikes.LookAlike;
import vn.motcua.shared.Language;

/** Says behind a finding which letters were typed for digits; nothing where none were. */
public final class LookAlikeHint {
    private static final int NAMED_MAX = 5;

    private LookAlikeHint() {}

    /** @return with a blank before it, or empty */
    public static String of(List<LookAlike> found, Messages messages, Language language) {
        if (found.isEmpty()) {
            return "";
        }
        var each = found.stream()
                .limit(NAMED_MAX)
                .map(one -> messages.text(
                        language, "ui.look-alike.one", one.letter(), one.position(), String.valueOf(one.digit())))
                .collect(Collectors.joining(", "));
        return " " + messages.text(language, "ui.look-alike", each);
    }
}
