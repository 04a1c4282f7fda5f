package vn.motcua.linked;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What a definition must hold: names that lead somewhere, and nothing that needs what comes after it. */
final class LinkedGroupFaults {
    private LinkedGroupFaults() {}

    static List<String> of(LinkedGroup service) {
        var faults = new ArrayList<String>();
        if (service.members().size() < 2) {
            faults.add("A linked service must have two members or more");
        }
        var before = new HashSet<String>();
        for (var member : service.members()) {
            needed(member)
                    .filter(name -> !before.contains(name))
                    .forEach(name -> faults.add(member.key() + " names " + name + ", which must stand above it"));
            if (member.when() != null && !isAsked(service, member.when())) {
                faults.add(member.key() + " depends on an answer that no question offers");
            }
            member.fills().stream()
                    .filter(fill -> !hasOneSource(fill))
                    .forEach(fill -> faults.add(member.key() + fill.to() + " must have exactly one source"));
            if (!before.add(member.key())) {
                faults.add("Two members are called " + member.key());
            }
        }
        return faults;
    }

    private static Stream<String> needed(LinkedGroup.Member member) {
        return Stream.of(
                        member.after().stream().map(LinkedGroup.After::member),
                        member.fills().stream().flatMap(fill -> fill.source().stream()),
                        member.papers().stream()
                                .map(paper ->
                                        paper.from().substring(0, paper.from().indexOf(':'))))
                .flatMap(names -> names);
    }

    private static boolean isAsked(LinkedGroup service, LinkedGroup.When when) {
        return service.questions().stream()
                .filter(question -> question.key().equals(when.question()))
                .anyMatch(question -> when.in().stream().allMatch(question::offers));
    }

    private static boolean hasOneSource(LinkedGroup.Fill fill) {
        int sources = (fill.from() == null ? 0 : 1) + (fill.value() == null ? 0 : 1) + (fill.result() == null ? 0 : 1);
        return sources == 1;
    }
}
