package vn.motcua.criteria;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.criteria.Criterion.Part;

/** Whether the criteria of a file are a tree whose sums come out and whose rules fit their points. */
final class SetTree {
    private final CriteriaSet set;
    private final List<SetFileNode> places;
    private final Map<String, Criterion> byCode = new HashMap<>();

    private SetTree(CriteriaSet set, List<SetFileNode> places) {
        this.set = set;
        this.places = places;
    }

    static void judge(CriteriaSet set, List<SetFileNode> places) {
        new SetTree(set, places).judge();
    }

    private void judge() {
        if (set.criteria().isEmpty()) {
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            var one = set.criteria().get(i);
            if (byCode.putIfAbsent(one.code(), one) != null) {
                places.get(i).at("code").wrong("twice", one.code());
            }
        }
        for (int i = 0; i < places.size(); i++) {
            var one = set.criteria().get(i);
            place(one, places.get(i));
            points(one, places.get(i));
        }
        var sum = sum(byCode.values().stream().filter(one -> one.in() == null && one.part() == Part.REGULAR));
        if (sum.compareTo(set.totals().regular()) != 0) {
            places.getFirst().wrong("areas", shown(set.totals().regular()), shown(sum));
        }
    }

    private void place(Criterion one, SetFileNode at) {
        var in = one.in();
        if (in == null) {
            return;
        }
        var above = byCode.get(in);
        if (above == null) {
            at.at("in").wrong("unknown", in);
        } else if (isInItself(one)) {
            at.at("in").wrong("cycle", one.code());
        } else if (above.part() != one.part()) {
            at.at("part").wrong("part", in);
        }
    }

    private boolean isInItself(Criterion one) {
        var seen = new HashSet<String>();
        for (@Nullable Criterion at = one; at != null; at = at.in() == null ? null : byCode.get(at.in())) {
            if (!seen.add(at.code())) {
                return true;
            }
        }
        return false;
    }

    private void points(Criterion one, SetFileNode at) {
        var parts = set.criteria().stream()
                .filter(part -> one.code().equals(part.in()))
                .toList();
        var max = one.max();
        if (max == null && one.part() != Part.PENALTY && !at.at("max").isThere()) {
            at.at("max").wrong("missing");
        }
        if (max != null && max.signum() < 0) {
            at.at("max").wrong("negative");
        }
        if (parts.isEmpty() != at.at("rule").isThere()) {
            at.at("rule").wrong(parts.isEmpty() ? "rule-missing" : "rule-and-parts");
        }
        if (!parts.isEmpty() && max != null && one.part() == Part.REGULAR) {
            var sum = sum(parts.stream());
            if (sum.compareTo(max) != 0) {
                at.at("max").wrong("sum", one.code(), shown(max), shown(sum));
            }
        }
        var rule = one.rule();
        if (rule != null) {
            beyond(one, rule).forEach(points -> at.at("rule").wrong("beyond", shown(points), shown(one.most())));
        }
        if (one.own() != null
                && !(rule instanceof ScoreRule.Quantity quantity
                        && quantity.measured().divides())) {
            at.at("own").wrong("own-divides");
        }
        if (one.own() != null && one.noCase() == Criterion.NoCase.IMPOSSIBLE) {
            at.at("noCase").wrong("own-no-case");
        }
    }

    /** Points that a rule names and the criterion cannot have. */
    private static List<BigDecimal> beyond(Criterion one, ScoreRule rule) {
        var named = switch (rule) {
            case ScoreRule.Steps(var _, var steps) -> steps.stream().map(ScoreRule.Step::points);
            case ScoreRule.Choice(var options) -> options.stream().map(ScoreRule.Option::points);
            case ScoreRule.PlusMinus(var start, var _, var _) -> Stream.of(start);
            case ScoreRule.Proportion _, ScoreRule.Leader _, ScoreRule.Count _ -> Stream.<BigDecimal>empty();
        };
        return named.filter(points -> one.within(points).compareTo(points) != 0).toList();
    }

    private static BigDecimal sum(Stream<Criterion> criteria) {
        return criteria.map(Criterion::max).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
