package vn.motcua.publishing.comparison;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.packages.PackageLayout;
import vn.motcua.rules.TableUse;

/** What it costs, who is exempt, when it is paid. */
final class FeeChanges implements Part {
    @Override
    public String name() {
        return "fees";
    }

    @Override
    public List<String> places() {
        return List.of(PackageLayout.SERVICE + "#/fees", PackageLayout.TABLES);
    }

    @Override
    public List<String> places(Sides sides) {
        var places = new ArrayList<>(TableChanges.files(TableUse.FEE, sides));
        places.add(PackageLayout.SERVICE + "#/fees");
        return places;
    }

    @Override
    public void compare(Sides sides, Changes changes) {
        var words = changes.words();
        var fees = sides.at(PackageLayout.SERVICE, "/fees");
        for (var rule : Matched.by("way", fees.at("/rules"))) {
            var way = words.named("way", rule.either().path("way").asString(""));
            changes.turned(
                    words.say("fee", way),
                    words.money(rule.before().path("amount")),
                    words.money(rule.after().path("amount")));
        }
        for (var exemption : Matched.by("key", fees.at("/exemptions"))) {
            var called = words.text(exemption.either().path("reason"));
            if (exemption.isAdded()) {
                changes.say("exemption-added", called);
            } else if (exemption.isGone()) {
                changes.say("exemption-gone", called);
            } else {
                changes.text(words.say("exemption"), exemption.at("/reason"));
            }
        }
        changes.text(words.say("fee-note"), fees.at("/note"));
        changes.word(words.say("paid"), "paid", fees.at("/paid"));
        changes.flag(words.say("refunded"), fees.at("/refunded"));
        changes.flag(words.say("duties"), fees.at("/duties"));
        var copies = fees.at("/copies");
        changes.turned(
                words.say("copies.amount"),
                words.money(copies.before().path("amount")),
                words.money(copies.after().path("amount")));
        changes.text(words.say("copies.name"), copies.at("/name"));
        changes.turned(
                words.say("copies.asked"),
                asked(copies.before().path("answer").asString(""), Questions.before(sides, words)),
                asked(copies.after().path("answer").asString(""), Questions.after(sides, words)));
        new TableChanges(TableUse.FEE, sides, changes).compare();
    }

    private static String asked(String answer, Questions questions) {
        return answer.isBlank() ? "" : questions.title(answer);
    }
}
