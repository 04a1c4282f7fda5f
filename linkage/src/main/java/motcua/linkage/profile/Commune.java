package motcua.linkage.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A commune by code or by name, before or after the reform of 1 July 2025; both are compared as communes of after it. An old
 * commune that was split is possible in each of its successors.
 */
final class Commune implements Kind {
    private final boolean before;

    /** @param before whether codes and names are those of before the reform */
    Commune(boolean before) {
        this.before = before;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.small("unit"), Column.small("old"), Column.text("possible"), Column.small("province"));
    }

    @Override
    public List<String> normalise(String raw) {
        var table = CommuneTable.current();
        var text = raw.strip();
        var isCode = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(Character::isDigit);
        var named = isCode ? Set.of(Integer.parseInt(text)) : table.named(text, before);
        Set<Integer> units = new LinkedHashSet<>();
        for (var code : named) {
            if (before) {
                units.addAll(table.successors(code));
            } else if (table.isNew(code)) {
                units.add(code);
            }
        }
        if (units.isEmpty()) {
            return List.of();
        }
        var first = units.iterator().next();
        var possible =
                units.size() == 1 ? "" : units.stream().map(String::valueOf).collect(Collectors.joining(",", ",", ","));
        var old = before && named.size() == 1 ? String.valueOf(named.iterator().next()) : "";
        return List.of(first.toString(), old, possible, String.valueOf(table.provinceOf(first)));
    }

    @Override
    public List<Level> levels() {
        return List.of(
                Level.of(
                        "commune.same",
                        "$l.unit = $r.unit and $l.possible is null and $r.possible is null or $l.old = $r.old"),
                Level.of(
                        "commune.possible",
                        "$l.unit = $r.unit"
                                + " or $l.possible is not null and #contains($l.possible, concat(',', cast($r.unit as #text), ','))"
                                + " or $r.possible is not null and #contains($r.possible, concat(',', cast($l.unit as #text), ','))"),
                Level.of("commune.province", "$l.province = $r.province"));
    }

    @Override
    public boolean fewDistinct() {
        return true;
    }

    @Override
    public void prepare() {
        CommuneTable.current();
    }
}
