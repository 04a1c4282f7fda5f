package motcua.linkage.spec;

import java.util.ArrayList;
import java.util.List;

/** The profile's rules, written for kinds, as rules for the fields of a spec. */
final class RuleDefaults {
    private static final int MOST = 24;

    private final List<Field> fields;

    RuleDefaults(List<Field> fields) {
        this.fields = fields;
    }

    /** Each rule once, with the first field of each kind. */
    List<Rule> exact(List<List<String>> proposals) {
        var rules = new ArrayList<Rule>();
        for (var proposal : proposals) {
            var all = combinations(proposal);
            if (!all.isEmpty() && !rules.contains(all.getFirst())) {
                rules.add(all.getFirst());
            }
        }
        return rules;
    }

    /** Each rule with every combination of fields of its kinds. */
    List<Rule> blocks(List<List<String>> proposals) {
        return proposals.stream()
                .flatMap(proposal -> combinations(proposal).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private List<Rule> combinations(List<String> proposal) {
        List<List<String>> found = List.of(List.of());
        for (var word : proposal) {
            var parts = word.split("\\.", 2);
            var longer = new ArrayList<List<String>>();
            for (var field : fields) {
                if (!field.leftKind().word().equals(parts[0])) {
                    continue;
                }
                var key = parts.length == 1 ? field.mainColumn() : field.name() + "_" + parts[1];
                for (var sofar : found) {
                    var next = new ArrayList<>(sofar);
                    next.add(key);
                    longer.add(next);
                }
            }
            found = longer;
        }
        return found.stream().map(Rule::new).toList();
    }
}
