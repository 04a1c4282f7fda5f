package vn.motcua.publishing.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.motcua.packages.PackageLayout;

/** On which decision it rests, where its values come from, and which examples prove it. */
final class SourceChanges implements Part {
    private static final String PLACE = "place";

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public List<String> places() {
        return List.of(
                PackageLayout.MANIFEST + "#/decision",
                PackageLayout.MANIFEST + "#/sources",
                PackageLayout.MANIFEST + "#/shared",
                PackageLayout.EXAMPLES);
    }

    @Override
    public void compare(Sides sides, Changes changes) {
        var words = changes.words();
        changes.text(words.say("decision"), sides.at(PackageLayout.MANIFEST, "/decision"));
        shared(sides, changes);
        var sources = sides.at(PackageLayout.MANIFEST, "/sources");
        for (var source : Matched.by(SourceChanges::place, sources)) {
            changes.turned(
                    words.say("source", place(source.either(), words)),
                    origin(source.before(), words),
                    origin(source.after(), words));
        }
        examples(sides, changes);
    }

    private static void shared(Sides sides, Changes changes) {
        var words = changes.words();
        var all = sides.at(PackageLayout.MANIFEST, "/shared");
        for (var one : Matched.by(SourceChanges::key, all)) {
            var what = words.say("shared", key(one.either()));
            changes.turned(what, version(one.before(), words), version(one.after(), words));
            var names = new TreeSet<String>();
            one.before().path("with").properties().forEach(value -> names.add(value.getKey()));
            one.after().path("with").properties().forEach(value -> names.add(value.getKey()));
            for (var name : names) {
                changes.turned(
                        words.say("shared.value", key(one.either()), name),
                        one.before().path("with").path(name).asString(""),
                        one.after().path("with").path(name).asString(""));
            }
            changes.members(
                    words.say("shared.places", key(one.either())),
                    texts(one.before().path("places")),
                    texts(one.after().path("places")));
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(one -> one.asString("")).toList();
    }

    private static String key(JsonNode shared) {
        return shared.path("template").asString("").replaceFirst("/.*", "");
    }

    private static String version(JsonNode shared, Wording words) {
        var name = shared.path("template").asString("");
        return name.isEmpty() ? "" : words.say("shared.version", name.substring(name.indexOf('/') + 1));
    }

    private static String place(JsonNode source) {
        return source.path("file").asString("") + "#" + source.path("pointer").asString("");
    }

    /** What a place of a file is called; of finer ones the nearest that has a name. */
    private static String place(JsonNode source, Wording words) {
        var file = source.path("file").asString("");
        var pointer = source.path("pointer").asString("");
        var first = pointer.split("/", -1).length > 1 ? pointer.split("/", -1)[1] : "";
        var name = file.replace('/', '.');
        var near = words.named(PLACE, name + "." + first);
        return near.startsWith(name) ? words.named(PLACE, name) : near;
    }

    private static String origin(JsonNode source, Wording words) {
        if (source.isMissingNode()) {
            return "";
        }
        var kind = words.named("origin", source.path("from").asString(""));
        var details = new ArrayList<String>();
        for (var detail : List.of("ground", "rule", "by", "at", "text")) {
            var value = source.path(detail).asString("");
            if (!value.isBlank()) {
                details.add(detail.equals("at") ? words.day(value) : value);
            }
        }
        return details.isEmpty() ? kind : kind + ": " + String.join("; ", details);
    }

    private static void examples(Sides sides, Changes changes) {
        var words = changes.words();
        var names = new TreeSet<>(sides.after().files().under(PackageLayout.EXAMPLES));
        var before = sides.before();
        if (before != null) {
            names.addAll(before.files().under(PackageLayout.EXAMPLES));
        }
        for (var name : names) {
            var example = sides.at(name, "");
            var title =
                    words.text((example.after().isMissingNode() ? example.before() : example.after()).path("title"));
            if (example.before().isMissingNode()) {
                changes.say("example-added", title);
            } else if (example.after().isMissingNode()) {
                changes.say("example-gone", title);
            } else if (!example.isSame()) {
                follows(title, example, changes);
            }
        }
    }

    private static void follows(String title, Sides.Two example, Changes changes) {
        var words = changes.words();
        var fee = example.at("/follows/fee");
        var due = example.at("/follows/dueOn");
        var row = example.at("/follows/feeRow");
        var limitRow = example.at("/follows/limitRow");
        var papersRow = example.at("/follows/papersRow");
        var competenceRow = example.at("/follows/competenceRow");
        if (Stream.of(fee, due, row, limitRow, papersRow, competenceRow).allMatch(Sides.Two::isSame)) {
            changes.say("example-changed", title);
            return;
        }
        changes.turned(words.say("example.fee", title), words.money(fee.before()), words.money(fee.after()));
        changes.text(words.say("example.fee-row", title), row);
        changes.text(words.say("example.limit-row", title), limitRow);
        changes.text(words.say("example.papers-row", title), papersRow);
        changes.text(words.say("example.competence-row", title), competenceRow);
        changes.turned(
                words.say("example.due", title),
                words.day(due.before().asString("")),
                words.day(due.after().asString("")));
    }
}
