package vn.motcua.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers that arrived after the session was over.
 *
 * @param path where the form was sent, with query
 * @param fields what was in it, without the proof of its page
 */
public record ParkedForm(String path, Map<String, List<String>> fields) {
    public ParkedForm {
        var copy = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
    }

    /** Says nothing of the answers: it may reach a log. */
    @Override
    public String toString() {
        return "ParkedForm[" + path + "]";
    }
}
