package vn.motcua.publishing.comparison;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The procedure in plain words. */
final class TextChanges implements Part {
    private static final String VIETNAMESE = "texts/vi.json";
    private static final String ENGLISH = "texts/en.json";

    @Override
    public String name() {
        return "texts";
    }

    @Override
    public List<String> places() {
        return List.of(VIETNAMESE, ENGLISH);
    }

    @Override
    public void compare(Sides sides, Changes changes) {
        var words = changes.words();
        texts(words.say("text.vi"), sides.at(VIETNAMESE, ""), changes);
        texts(words.say("text.en"), sides.at(ENGLISH, ""), changes);
    }

    private static void texts(String what, Sides.Two texts, Changes changes) {
        var both = texts.after().isObject() ? texts.after() : texts.before();
        for (String key : both.propertyNames()) {
            changes.turned(what, text(texts.before(), key), text(texts.after(), key));
        }
    }

    private static String text(JsonNode texts, String key) {
        return texts.path(key).asString("");
    }
}
