package vn.motcua.publishing.comparison;

import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The procedure in plain words, and its own words of notices. */
final class TextChanges implements Part {
    private static final String VIETNAMESE = "texts/vi.json";
    private static final String ENGLISH = "texts/en.json";
    private static final String NOTICES = "notices";
    private static final List<String> NOTICE = List.of("title", "text", "sms");

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
        texts("vi", sides.at(VIETNAMESE, ""), changes);
        texts("en", sides.at(ENGLISH, ""), changes);
    }

    private static void texts(String language, Sides.Two texts, Changes changes) {
        var what = changes.words().say("text." + language);
        var both = texts.after().isObject() ? texts.after() : texts.before();
        for (String key : both.propertyNames()) {
            if (!key.equals(NOTICES)) {
                changes.turned(what, text(texts.before(), key), text(texts.after(), key));
            }
        }
        notices(texts.at("/" + NOTICES), changes, changes.words().say("notice.in." + language));
    }

    /** What people are told in other words than the province's. */
    private static void notices(Sides.Two notices, Changes changes, String language) {
        var words = changes.words();
        var kinds = new TreeSet<String>();
        kinds.addAll(notices.before().propertyNames());
        kinds.addAll(notices.after().propertyNames());
        for (var kind : kinds) {
            for (var member : NOTICE) {
                changes.turned(
                        words.say("notice", words.named("notice", kind), words.say("notice." + member), language),
                        text(notices.before().path(kind), member),
                        text(notices.after().path(kind), member));
            }
        }
    }

    private static String text(JsonNode texts, String key) {
        return texts.path(key).asString("");
    }
}
