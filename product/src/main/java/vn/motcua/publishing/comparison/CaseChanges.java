package vn.motcua.publishing.comparison;

import java.util.List;
import vn.motcua.packages.PackageLayout;

/** The question that leads to a case, and the cases. */
final class CaseChanges implements Part {
    @Override
    public String name() {
        return "cases";
    }

    @Override
    public List<String> places() {
        return List.of(PackageLayout.SERVICE + "#/guide");
    }

    @Override
    public void compare(Sides sides, Changes changes) {
        var words = changes.words();
        var guide = sides.at(PackageLayout.SERVICE, "/guide");
        changes.text(words.say("guide.question"), guide.at("/question"));
        for (var option : Matched.by("key", guide.at("/options"))) {
            var called = words.text(option.either().path("label"));
            if (option.isAdded()) {
                changes.say("case-added", called);
            } else if (option.isGone()) {
                changes.say("case-gone", called);
            } else {
                changes.text(words.say("case.label", words.text(option.before().path("label"))), option.at("/label"));
                changes.text(words.say("case.hint", called), option.at("/hint"));
            }
        }
        if (Matched.isReordered("key", guide.at("/options"))) {
            changes.say("order", words.say("guide.options"));
        }
    }
}
