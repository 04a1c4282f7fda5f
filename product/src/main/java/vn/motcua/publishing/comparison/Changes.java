package vn.motcua.publishing.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Collects what changes in one part, as sentences. */
final class Changes {
    private static final int MAX = 300;

    private final Wording words;
    private final boolean isNew;
    private final List<String> said = new ArrayList<>();
    private int more;

    /** @param isNew whether there is nothing before: then everything is said without what it was */
    Changes(Wording words, boolean isNew) {
        this.words = words;
        this.isNew = isNew;
    }

    Wording words() {
        return words;
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    List<String> all() {
        if (more == 0) {
            return List.copyOf(said);
        }
        var all = new ArrayList<>(said);
        all.add(words.say("more", more));
        return all;
    }

    void say(String key, Object... facts) {
        if (said.size() < MAX) {
            said.add(words.say(key, facts));
        } else {
            more++;
        }
    }

    /** Something has another value, or has one now, or has none any more. */
    void turned(String what, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isBlank()) {
            say(isNew ? "is" : "now", what, Excerpt.whole(after));
        } else if (after.isBlank()) {
            say("no-more", what, Excerpt.whole(before));
        } else {
            var excerpt = Excerpt.of(before, after);
            say("turned", what, excerpt.before(), excerpt.after());
        }
    }

    /** A text in two languages: that of the reader, and where only the other one changes, that. */
    void text(String what, Sides.Two text) {
        var before = words.text(text.before());
        var after = words.text(text.after());
        if (before.equals(after)) {
            turned(words.say("in-other-language", what), words.other(text.before()), words.other(text.after()));
        } else {
            turned(what, before, after);
        }
    }

    /** A word of the format that has a meaning in words. */
    void word(String what, String kind, Sides.Two word) {
        turned(
                what,
                named(kind, word.before().asString("")),
                named(kind, word.after().asString("")));
    }

    private String named(String kind, String word) {
        return word.isBlank() ? "" : words.named(kind, word);
    }

    void flag(String what, Sides.Two flag) {
        if (isNew && !flag.after().asBoolean(false)) {
            return;
        }
        boolean before = flag.before().asBoolean(false);
        boolean after = flag.after().asBoolean(false);
        turned(what, isNew ? "" : words.yes(before), words.yes(after));
    }

    /** Entries of a list without names of their own. */
    void members(String what, List<String> before, List<String> after) {
        var gone = new LinkedHashSet<>(before);
        gone.removeAll(after);
        var come = new LinkedHashSet<>(after);
        come.removeAll(before);
        come.forEach(entry -> say(isNew ? "is" : "member-added", what, Excerpt.whole(entry)));
        gone.forEach(entry -> say("member-gone", what, Excerpt.whole(entry)));
        if (gone.isEmpty() && come.isEmpty() && !before.equals(after)) {
            say("order", what);
        }
    }

    /** As {@link #members}, of texts in two languages, numbers or words. */
    void members(String what, Sides.Two list) {
        members(what, texts(list.before()), texts(list.after()));
    }

    private List<String> texts(JsonNode list) {
        return list.values().stream().map(words::text).toList();
    }
}
