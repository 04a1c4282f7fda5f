package vn.motcua.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Said;

/** One field of a page that a browser sent, where one is read: which of several was meant nobody knows. */
public final class SentField {
    private SentField() {}

    /**
     * @return empty when it was not sent
     * @throws BadInput when it was sent several times with different contents
     */
    public static String once(Map<String, List<String>> fields, String name) {
        var sent = sent(fields, name);
        if (isAmbiguous(sent)) {
            throw new BadInput(List.of(finding(name, sent)));
        }
        return sent.isEmpty() ? "" : sent.getFirst();
    }

    /**
     * Of all fields of a page, before one of them is read.
     *
     * @param takesOne whether one content is read of a field with this name
     * @throws BadInput with all that were sent several times with different contents
     */
    static void requireOnce(Map<String, List<String>> fields, Predicate<String> takesOne) {
        var findings = fields.keySet().stream()
                .filter(name -> takesOne.test(name) && isAmbiguous(sent(fields, name)))
                .sorted()
                .map(name -> finding(name, sent(fields, name)))
                .toList();
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
    }

    private static List<String> sent(Map<String, List<String>> fields, String name) {
        return Objects.requireNonNullElse(fields.get(name), List.<String>of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isAmbiguous(List<String> sent) {
        return sent.stream().distinct().count() > 1;
    }

    private static BadInput.Finding finding(String name, List<String> sent) {
        return Said.of("forms.sent-twice", sent.size()).at(name);
    }
}
