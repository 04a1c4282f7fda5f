package vn.motcua.publishing.comparison;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.rules.TableUse;

/** Within which time it is done, for all cases and for single ones. */
final class LimitChanges implements Part {
    @Override
    public String name() {
        return "limits";
    }

    @Override
    public List<String> places() {
        return List.of(PackageLayout.SERVICE + "#/limit", PackageLayout.TABLES);
    }

    @Override
    public List<String> places(Sides sides) {
        var places = new ArrayList<>(TableChanges.files(TableUse.LIMIT, sides));
        places.add(PackageLayout.SERVICE + "#/limit");
        return places;
    }

    @Override
    public void compare(Sides sides, Changes changes) {
        var words = changes.words();
        var limit = sides.at(PackageLayout.SERVICE, "/limit");
        turned("", limit, changes);
        for (var option : Matched.by("key", sides.at(PackageLayout.SERVICE, "/guide/options"))) {
            if (!option.isGone()) {
                var called = words.text(option.after().path("label"));
                turned(words.say("limit.of-case", called), option.at("/limit"), changes);
            }
        }
        new TableChanges(TableUse.LIMIT, sides, changes).compare();
    }

    private static void turned(String ofCase, Sides.Two limit, Changes changes) {
        var words = changes.words();
        changes.turned(words.say("limit") + ofCase, time(limit.before(), words), time(limit.after(), words));
        changes.turned(
                words.say("limit.cut-off") + ofCase,
                limit.before().path("cutOff").asString(""),
                limit.after().path("cutOff").asString(""));
        changes.word(words.say("limit.pause") + ofCase, "pause", limit.at("/pauseMode"));
    }

    private static String time(JsonNode limit, Wording words) {
        return limit.path("amount").isNumber()
                ? limit.path("amount").asString("") + " "
                        + words.named("unit", limit.path("unit").asString(""))
                : "";
    }
}
