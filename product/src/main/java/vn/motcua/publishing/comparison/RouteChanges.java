package vn.motcua.publishing.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.route.RouteInPackage;
import vn.motcua.route.RouteStep;
import vn.motcua.route.RouteVersion;
import vn.motcua.route.StepOutcome;

/** Who handles a dossier, in which order, within how many hours, and what follows what. */
final class RouteChanges implements Part {
    @Override
    public String name() {
        return "route";
    }

    @Override
    public List<String> places() {
        return List.of(PackageLayout.ROUTE, PackageLayout.MANIFEST + "#/route");
    }

    @Override
    public void compare(Sides sides, Changes changes) {
        var words = changes.words();
        changes.text(words.say("route.key"), sides.at(PackageLayout.MANIFEST, "/route"));
        if (sides.haveSame(PackageLayout.ROUTE)) {
            return;
        }
        var before = read(sides.before());
        var after = read(sides.after());
        changes.turned(words.say("route.name"), named(before, words), named(after, words));
        var old = steps(before);
        var now = steps(after);
        now.forEach((key, step) -> {
            var was = old.get(key);
            if (was == null) {
                changes.say("step-added", step.name(words.language()), role(step, words), step.hours());
            } else {
                changed(was, step, changes);
            }
        });
        old.forEach((key, step) -> {
            if (!now.containsKey(key)) {
                changes.say("step-gone", step.name(words.language()), role(step, words));
            }
        });
        if (before.isPresent() && after.isPresent()) {
            order(before.get(), after.get(), changes);
        }
        changes.turned(words.say("route.hours"), hours(before), hours(after));
    }

    private static Optional<RouteVersion> read(@Nullable ProcedurePackage pack) {
        return pack == null ? Optional.empty() : RouteInPackage.of(pack);
    }

    private static String named(Optional<RouteVersion> route, Wording words) {
        return route.map(one -> one.name(words.language())).orElse("");
    }

    private static String hours(Optional<RouteVersion> route) {
        return route.map(one -> String.valueOf(one.hours())).orElse("");
    }

    private static Map<String, RouteStep> steps(Optional<RouteVersion> route) {
        var steps = new LinkedHashMap<String, RouteStep>();
        route.ifPresent(one -> one.steps().forEach(step -> steps.put(step.key(), step)));
        return steps;
    }

    private static String role(RouteStep step, Wording words) {
        return words.messages().text(words.language(), "route.role." + step.role());
    }

    private static String kind(RouteStep step, Wording words) {
        return words.messages().text(words.language(), "route.kind." + step.kind());
    }

    private static void changed(RouteStep before, RouteStep after, Changes changes) {
        var words = changes.words();
        var called = after.name(words.language());
        changes.turned(words.say("step.name"), before.name(words.language()), called);
        changes.turned(words.say("step.role", called), role(before, words), role(after, words));
        changes.turned(words.say("step.hours", called), String.valueOf(before.hours()), String.valueOf(after.hours()));
        changes.turned(words.say("step.kind", called), kind(before, words), kind(after, words));
        changes.turned(words.say("step.agency", called), before.agency(), after.agency());
    }

    /** What follows each outcome, in words; steps that are new or gone are told apart from it. */
    private static void order(RouteVersion before, RouteVersion after, Changes changes) {
        var words = changes.words();
        for (var step : after.steps()) {
            var was = before.steps().stream()
                    .filter(one -> one.key().equals(step.key()))
                    .findFirst();
            was.ifPresent(old -> changes.members(
                    words.say("step.outcomes", step.name(words.language())),
                    ways(before, old, words),
                    ways(after, step, words)));
        }
    }

    private static List<String> ways(RouteVersion route, RouteStep step, Wording words) {
        var ways = new ArrayList<String>();
        for (StepOutcome outcome : step.outcomes()) {
            var next = route.following(step.key(), outcome.code()).stream()
                    .map(one -> one.name(words.language()))
                    .collect(Collectors.joining(", "));
            ways.add(outcome.text(words.language()) + " → " + (next.isEmpty() ? words.say("step.end") : next));
        }
        return ways;
    }
}
