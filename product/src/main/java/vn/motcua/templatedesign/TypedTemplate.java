package vn.motcua.templatedesign;

import java.util.Map;
import motcua.vietnamese.Text;

/**
 * A template as it was typed, by name of the input.
 *
 * @param kind what it is made of
 */
public record TypedTemplate(TemplateKind kind, Map<String, String> typed) {
    public TypedTemplate {
        typed = Map.copyOf(typed);
    }

    /** In one line; empty where nothing was typed. */
    public String line(String name) {
        return Text.line(typed.getOrDefault(name, "")).strip();
    }

    /** As it was typed, for its field. */
    public String raw(String name) {
        return typed.getOrDefault(name, "");
    }
}
