package vn.motcua.publishing.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.rules.TableUse;

/** The papers of a filing: which, when, how they come, how many. */
final class ComponentChanges implements Part {
    private static final String COMPONENTS = "/components";

    @Override
    public String name() {
        return "components";
    }

    @Override
    public List<String> places() {
        return List.of(PackageLayout.SERVICE + "#" + COMPONENTS, PackageLayout.SERVICE + "#/papers");
    }

    @Override
    public List<String> places(Sides sides) {
        var places = new ArrayList<>(TableChanges.files(TableUse.PAPERS, sides));
        places.addAll(places());
        return places;
    }

    @Override
    public void compare(Sides sides, Changes changes) {
        var words = changes.words();
        var papers = sides.at(PackageLayout.SERVICE, COMPONENTS);
        var before = new Said(
                words, sides.at(PackageLayout.SERVICE, "/guide/options").before(), Questions.before(sides, words));
        var after = new Said(
                words, sides.at(PackageLayout.SERVICE, "/guide/options").after(), Questions.after(sides, words));
        for (var paper : Matched.by("key", papers)) {
            var called = words.text(paper.either().path("name"));
            if (paper.isAdded()) {
                changes.say("paper-added", called, after.how(paper.after()), after.when(paper.after()));
            } else if (paper.isGone()) {
                changes.say("paper-gone", called);
            } else {
                changed(paper, changes, before, after);
            }
        }
        if (Matched.isReordered("key", papers)) {
            changes.say("order", words.say("part.components"));
        }
        new TableChanges(TableUse.PAPERS, sides, changes).compare();
    }

    private static void changed(Matched paper, Changes changes, Said before, Said after) {
        var words = changes.words();
        var called = words.text(paper.after().path("name"));
        changes.text(words.say("paper.name"), paper.at("/name"));
        changes.flag(words.say("paper.required", called), paper.at("/required"));
        changes.word(words.say("paper.satisfied", called), "satisfied", paper.at("/satisfiedBy"));
        changes.text(words.say("paper.originals", called), paper.at("/originals"));
        changes.text(words.say("paper.copies", called), paper.at("/copies"));
        if (!paper.at("/when").isSame() || !paper.at("/given").isSame()) {
            changes.turned(words.say("paper.when", called), before.when(paper.before()), after.when(paper.after()));
        }
    }

    /** How one side says when a paper is needed. */
    private record Said(Wording words, JsonNode cases, Questions questions) {
        String when(JsonNode paper) {
            var inCases = paper.path("when").values().stream()
                    .map(key -> called(key.asString("")))
                    .toList();
            var given = paper.path("given").values().stream()
                    .map(one -> questions.answered(one.path("answer").asString(""), one.path("in")))
                    .collect(Collectors.joining(words.say("and")));
            var cases =
                    inCases.isEmpty() ? words.say("in-all-cases") : words.say("in-cases", String.join(", ", inCases));
            return given.isEmpty() ? cases : words.say("cases-and-given", cases, given);
        }

        String how(JsonNode paper) {
            return words.named("satisfied", paper.path("satisfiedBy").asString(""));
        }

        private String called(String key) {
            return cases.values().stream()
                    .filter(option -> option.path("key").asString("").equals(key))
                    .map(option -> words.text(option.path("label")))
                    .findFirst()
                    .orElse(key);
        }
    }
}
