package vn.motcua.publishing.comparison;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.publishing.comparison.Sides.Two;
import vn.motcua.rules.TableUse;

/** What the catalogue says of the procedure: name, field, agencies, ways of filing, law. */
final class FactChanges implements Part {
    private static final List<String> TEXTS =
            List.of("name", "field", "kind", "conditions", "related", "keywords", "description", "decision");
    private static final List<String> AGENCIES = List.of("competent", "executing", "coordinating", "authorised");

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public List<String> places() {
        return List.of(
                PackageLayout.PROCEDURE,
                PackageLayout.SERVICE + "#/decidedBy",
                PackageLayout.SERVICE + "#/level",
                PackageLayout.SERVICE + "#/partialReason",
                PackageLayout.SERVICE + "#/area",
                PackageLayout.SERVICE + "#/competence");
    }

    @Override
    public List<String> places(Sides sides) {
        var places = new ArrayList<>(TableChanges.files(TableUse.COMPETENCE, sides));
        places.addAll(places());
        return places;
    }

    @Override
    public void compare(Sides sides, Changes changes) {
        var facts = sides.at(PackageLayout.PROCEDURE, "");
        var words = changes.words();
        for (var text : TEXTS) {
            changes.turned(
                    words.say("fact." + text), text(facts.at("/" + text), true), text(facts.at("/" + text), false));
        }
        changes.members(
                words.say("fact.levels"),
                named("level", facts.at("/levels"), true, words),
                named("level", facts.at("/levels"), false, words));
        changes.members(words.say("fact.subjects"), facts.at("/subjects"));
        for (var kind : AGENCIES) {
            changes.members(words.say("fact.agencies." + kind), facts.at("/agencies/" + kind));
        }
        changes.turned(
                words.say("fact.address"),
                text(facts.at("/agencies/receivingAddress"), true),
                text(facts.at("/agencies/receivingAddress"), false));
        steps(facts.at("/steps"), changes);
        law(facts.at("/legalBasis"), changes);
        results(facts.at("/results"), changes);
        channels(facts.at("/channels"), changes);
        cases(facts.at("/cases"), changes);
        service(sides, changes);
        new TableChanges(TableUse.COMPETENCE, sides, changes).compare();
    }

    private static String text(Two text, boolean isBefore) {
        return (isBefore ? text.before() : text.after()).asString("");
    }

    private static List<String> named(String kind, Two list, boolean isBefore, Wording words) {
        return (isBefore ? list.before() : list.after())
                .values().stream()
                        .map(one -> words.named(kind, one.asString("")))
                        .toList();
    }

    private static void steps(Two steps, Changes changes) {
        changes.members(
                changes.words().say("fact.steps"),
                steps.before().values().stream()
                        .map(step -> step.path("text").asString(""))
                        .toList(),
                steps.after().values().stream()
                        .map(step -> step.path("text").asString(""))
                        .toList());
    }

    private static void law(Two law, Changes changes) {
        var words = changes.words();
        for (var text : Matched.by("number", law)) {
            var called = (text.either().path("title").asString("") + " " + text.key()).strip();
            if (text.isAdded()) {
                changes.say("law-added", called);
            } else if (text.isGone()) {
                changes.say("law-gone", called);
            } else {
                changes.text(words.say("law-title", text.key()), text.at("/title"));
            }
        }
        if (Matched.isReordered("number", law)) {
            changes.say("order", words.say("fact.law"));
        }
    }

    private static void results(Two results, Changes changes) {
        var words = changes.words();
        for (var result : Matched.by("code", results)) {
            var called = (result.key() + " " + result.either().path("name").asString("")).strip();
            if (result.isAdded()) {
                changes.say("member-added", words.say("fact.results"), called);
            } else if (result.isGone()) {
                changes.say("member-gone", words.say("fact.results"), called);
            } else {
                changes.text(words.say("result-name", result.key()), result.at("/name"));
            }
        }
    }

    private static void channels(Two channels, Changes changes) {
        var words = changes.words();
        for (var channel : Matched.by("way", channels)) {
            var way = words.named("way", channel.either().path("way").asString(""));
            if (channel.isAdded()) {
                changes.say("channel-added", way);
            } else if (channel.isGone()) {
                changes.say("channel-gone", way);
            } else {
                changes.turned(
                        words.say("channel.limit", way),
                        published(channel.before().path("limit"), words),
                        published(channel.after().path("limit"), words));
                changes.turned(
                        words.say("channel.fee", way),
                        fee(channel.before().path("fee"), words),
                        fee(channel.after().path("fee"), words));
                changes.text(words.say("channel.fee-note", way), channel.at("/fee/note"));
                changes.text(words.say("channel.note", way), channel.at("/note"));
            }
        }
    }

    private static String published(JsonNode limit, Wording words) {
        var amount = limit.path("amount");
        var said = amount.isNumber()
                ? amount.asString("") + " "
                        + words.named("unit", limit.path("unit").asString(""))
                : "";
        var stated = limit.path("stated").asString("");
        return stated.isBlank() || stated.equalsIgnoreCase(said) ? said : (said + " (" + stated + ")").strip();
    }

    private static String fee(JsonNode fee, Wording words) {
        var said = fee.path("kind").asString("").equals("AMOUNT")
                ? fee.path("amount").asString("") + " " + fee.path("currency").asString("")
                : words.named("fee-kind", fee.path("kind").asString(""));
        var stated = fee.path("stated").asString("");
        return stated.isBlank() ? said : said + " (" + stated + ")";
    }

    private static void cases(Two cases, Changes changes) {
        var words = changes.words();
        for (var one : Matched.by("name", cases)) {
            var called = one.key().isBlank() ? words.say("case-general") : one.key();
            if (one.isAdded() || one.isGone()) {
                changes.say(one.isAdded() ? "published-case-added" : "published-case-gone", called);
            } else {
                for (var paper : Matched.by("name", one.at("/components"))) {
                    paper(called, paper, changes);
                }
            }
        }
    }

    private static void paper(String inCase, Matched paper, Changes changes) {
        var words = changes.words();
        if (paper.isAdded() || paper.isGone()) {
            changes.say(
                    paper.isAdded() ? "published-paper-added" : "published-paper-gone",
                    Excerpt.whole(paper.key()),
                    inCase);
            return;
        }
        var called = Excerpt.whole(paper.key());
        changes.text(words.say("paper.originals", called), paper.at("/originals"));
        changes.text(words.say("paper.copies", called), paper.at("/copies"));
        changes.members(words.say("paper.forms", called), paper.at("/forms"));
        changes.flag(words.say("paper.explanation", called), paper.at("/explanation"));
    }

    private static void service(Sides sides, Changes changes) {
        var words = changes.words();
        changes.word(words.say("fact.decided-by"), "decided-by", sides.at(PackageLayout.SERVICE, "/decidedBy"));
        changes.word(words.say("fact.level"), "online-level", sides.at(PackageLayout.SERVICE, "/level"));
        changes.text(words.say("fact.partial-reason"), sides.at(PackageLayout.SERVICE, "/partialReason"));
        changes.text(words.say("fact.area"), sides.at(PackageLayout.SERVICE, "/area/question"));
    }
}
