package vn.motcua.composing.sheet;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A template that was published is never another one: a result is printed by the version it was drafted with. Who changes one begins its
 * next version; who takes all changes back has that in force again.
 */
public final class TemplateVersion {
    private static final String KEY = "key";
    private static final int VERSION_MAX = 9_999;

    private final Function<String, Optional<JsonNode>> published;

    /** @param published the template that was published under a key, in whatever package */
    public TemplateVersion(Function<String, Optional<JsonNode>> published) {
        this.published = published;
    }

    /** @param inForce the newest template of the same verdict that is in force; a missing node where there is none */
    public void settle(ObjectNode template, JsonNode inForce) {
        if (isSame(template, inForce)) {
            template.put(KEY, inForce.path(KEY).asString(""));
            return;
        }
        var key = template.path(KEY).asString("");
        int cut = key.lastIndexOf('/');
        if (cut < 0 || published.apply(key).filter(one -> !one.equals(template)).isEmpty()) {
            return;
        }
        int version = number(key.substring(cut + 1));
        String next;
        do {
            version++;
            next = key.substring(0, cut + 1) + version;
        } while (version < VERSION_MAX && published.apply(next).isPresent());
        template.put(KEY, next);
    }

    private static boolean isSame(ObjectNode template, JsonNode inForce) {
        return inForce instanceof ObjectNode other
                && other.deepCopy().put(KEY, "").equals(template.deepCopy().put(KEY, ""));
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
