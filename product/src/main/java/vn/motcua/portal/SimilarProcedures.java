package vn.motcua.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.catalogue.Procedures.Entry;
import vn.motcua.search.NameTraits;
import vn.motcua.search.Variant;

/** Several procedures about one thing, told apart by one question where their names differ in one aspect alone. */
final class SimilarProcedures {
    private static final int LOOKED_AT_MAX = 12;
    private static final Set<Variant> ASKED = Set.of(Variant.FOREIGN, Variant.BORDER, Variant.MOBILE);

    /** What the choices differ in; how it is asked: {@code portal.search.which.*}. */
    public enum Aspect {
        ACT,
        VARIANT,
        LEVEL
    }

    /** @param label key of the text that tells it from the others */
    public record Choice(String label, Entry entry) {}

    /** In the order in which they were found. */
    public record Question(Aspect aspect, List<Choice> choices) {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    private record Member(Entry entry, NameTraits traits) {
        String act() {
            return "catalogue.act." + traits.act().name();
        }

        String variant() {
            return "catalogue.variant."
                    + traits.variants().stream()
                            .filter(ASKED::contains)
                            .sorted()
                            .reduce((_, last) -> last)
                            .map(Variant::name)
                            .orElse("NONE");
        }

        String level() {
            return entry.levels().isEmpty()
                    ? "catalogue.level.OTHER"
                    : "catalogue.level." + entry.levels().getLast().name();
        }
    }

    private SimilarProcedures() {}

    /** About the first of what was found, and those like it among the next. */
    static Optional<Question> among(List<Entry> found) {
        var family = new ArrayList<Member>();
        for (var entry : found.subList(0, Math.min(found.size(), LOOKED_AT_MAX))) {
            var member = new Member(entry, NameTraits.of(entry.name()));
            if (family.isEmpty()
                    || member.traits().thing().equals(family.getFirst().traits().thing())) {
                family.add(member);
            }
        }
        if (family.size() < 2 || family.getFirst().traits().thing().isEmpty()) {
            return Optional.empty();
        }
        boolean oneAct = isSame(family, Member::act);
        boolean oneVariant = isSame(family, Member::variant);
        if (!oneAct && oneVariant) {
            return question(Aspect.ACT, family, Member::act);
        }
        if (oneAct && !oneVariant) {
            return question(Aspect.VARIANT, family, Member::variant);
        }
        return oneAct ? question(Aspect.LEVEL, family, Member::level) : Optional.empty();
    }

    private static boolean isSame(List<Member> family, Function<Member, String> label) {
        return family.stream().map(label).distinct().count() == 1;
    }

    /** Only where each answer leads to one procedure. */
    private static Optional<Question> question(Aspect aspect, List<Member> family, Function<Member, String> label) {
        var labels = new HashSet<String>();
        var choices = family.stream()
                .map(member -> new Choice(label.apply(member), member.entry()))
                .toList();
        return choices.stream().allMatch(choice -> labels.add(choice.label()))
                ? Optional.of(new Question(aspect, choices))
                : Optional.empty();
    }
}
