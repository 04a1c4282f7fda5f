package vn.motcua.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.shared.BadInput;

/** One field of a page that a browser sent, where one is read: which of several was meant nobody knows. */
public final class SentField {
    private SentField() {}

    /**
     * @return empty when it was not sent
     * @throws BadInput when it was sent several times with different contents
     */
    public static String once(Map<String, List<String>> fields, String name) {
        var sent = fields.getOrDefault(name, List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
        if (sent.stream().distinct().count() > 1) {
            throw new BadInput(
                    name,
                    "Mục này được gửi " + sent.size()
                            + " lần với nội dung khác nhau, nhưng chỉ nhận một. Hãy để lại một.");
        }
        return sent.isEmpty() ? "" : sent.getFirst();
    }
}
