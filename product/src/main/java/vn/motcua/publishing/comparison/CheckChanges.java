package vn.motcua.publishing.comparison;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.packages.PackageLayout;

/** What answers are held against each other. */
final class CheckChanges implements Part {
    private static final List<String> SAID = List.of("key", "text", "level", "at", "when", "link");
    private static final List<String> NUMBERS = List.of("min", "max", "women");

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public List<String> places() {
        return List.of(PackageLayout.FORM_UI + "#/checks");
    }

    @Override
    public void compare(Sides sides, Changes changes) {
        var words = changes.words();
        var checks = sides.at(PackageLayout.FORM_UI, "/checks");
        var before = Questions.before(sides, words);
        var after = Questions.after(sides, words);
        for (var check : Matched.by("key", checks)) {
            var called = Excerpt.whole(words.text(check.either().path("text")));
            if (check.isAdded()) {
                changes.say("check-added", called, words.named("check-level", level(check.after())));
            } else if (check.isGone()) {
                changes.say("check-gone", called);
            } else if (!check.isSame()) {
                changed(check, called, changes, before, after);
            }
        }
        if (Matched.isReordered("key", checks)) {
            changes.say("order", words.say("part.checks"));
        }
    }

    private static String level(JsonNode check) {
        return check.path("level").asString("refuse");
    }

    private static void changed(Matched check, String called, Changes changes, Questions before, Questions after) {
        var words = changes.words();
        changes.text(words.say("check.text"), check.at("/text"));
        changes.turned(
                words.say("check.level", called),
                words.named("check-level", level(check.before())),
                words.named("check-level", level(check.after())));
        changes.turned(
                words.say("check.at", called),
                before.title(check.before().path("at").asString("")),
                after.title(check.after().path("at").asString("")));
        if (!check.at("/when").isSame()) {
            changes.turned(
                    words.say("check.when", called),
                    said(check.before(), before, words),
                    said(check.after(), after, words));
        }
        changes.text(words.say("check.link", called), check.at("/link"));
        NUMBERS.forEach(number -> changes.text(words.say("check." + number, called), check.at("/" + number)));
        if (!rest(check.before()).equals(rest(check.after()))) {
            changes.say("check-other", called);
        }
    }

    private static String said(JsonNode check, Questions questions, Wording words) {
        return check.path("when").isEmpty() ? words.say("always") : questions.conditions(check.path("when"));
    }

    private static ObjectNode rest(JsonNode check) {
        var rest = check.asObject().deepCopy();
        rest.remove(SAID);
        rest.remove(NUMBERS);
        return rest;
    }
}
