package vn.motcua.changes;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditTrail;
import vn.motcua.changes.ConfigurationChange.Deed;
import vn.motcua.identity.ActingUser;
import vn.motcua.identity.User;
import vn.motcua.proof.FollowsRows;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowChange;
import vn.motcua.shared.Uuid7;

/** Writes the change log from what the log of rows sees. */
@Component
class KeepChanges implements FollowsRows {
    private static final int ONE_BY_ONE_MAX = 50;

    /** By what people know a row. */
    private static final Set<String> NAMES = Set.of(
            "account",
            "agency_id",
            "area_code",
            "calendar_id",
            "code",
            "day",
            "field",
            "key",
            "level",
            "name",
            "name_vi",
            "officer_id",
            "phrase",
            "position_id",
            "procedure_code",
            "revision_id",
            "route_key",
            "title_vi",
            "unit_id",
            "valid_from",
            "version",
            "year");

    private final ChangeStore store;
    private final BecauseOf because;
    private final Clock clock;

    KeepChanges(ChangeStore store, BecauseOf because, Clock clock) {
        this.store = store;
        this.because = because;
        this.clock = clock;
    }

    @Override
    public boolean follows(LoggedTable table) {
        return ConfigurationArea.of(table).isPresent();
    }

    @Override
    public void changed(List<RowChange> changes) {
        changes.stream()
                .filter(change -> change.table() != LoggedTable.REVIEW_ITEM
                        || !change.before().isEmpty())
                .collect(Collectors.groupingBy(RowChange::table, LinkedHashMap::new, Collectors.toList()))
                .forEach((table, ofTable) -> keep(table, ofTable));
    }

    private void keep(LoggedTable table, List<RowChange> changes) {
        var added = changes.stream().filter(change -> change.before().isEmpty()).toList();
        if (added.size() > ONE_BY_ONE_MAX) {
            var first = added.getFirst();
            store.add(new ConfigurationChange(
                    Uuid7.at(clock.instant()),
                    clock.instant(),
                    table,
                    first.identity(),
                    Deed.MANY_ADDED,
                    Map.of(),
                    Map.of(),
                    Map.of(ConfigurationChange.COUNT, Integer.toString(added.size())),
                    account(),
                    because.said(),
                    MDC.get(AuditTrail.REQUEST_ID)));
        } else {
            added.forEach(this::keep);
        }
        changes.stream().filter(change -> !change.before().isEmpty()).forEach(this::keep);
    }

    private void keep(RowChange change) {
        var before = new TreeMap<>(change.before());
        var after = new TreeMap<>(change.after());
        var same = change.before().entrySet().stream()
                .filter(column -> column.getValue().equals(change.after().get(column.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        same.forEach(before::remove);
        same.forEach(after::remove);
        store.add(new ConfigurationChange(
                Uuid7.at(clock.instant()),
                clock.instant(),
                change.table(),
                change.identity(),
                deed(change),
                LongValues.shortened(before),
                LongValues.shortened(after),
                LongValues.shortened(named(change.after().isEmpty() ? change.before() : change.after())),
                account(),
                because.said(),
                MDC.get(AuditTrail.REQUEST_ID)));
    }

    private static Deed deed(RowChange change) {
        if (change.before().isEmpty()) {
            return Deed.ADDED;
        }
        return change.after().isEmpty() ? Deed.REMOVED : Deed.CHANGED;
    }

    private static SortedMap<String, String> named(SortedMap<String, String> row) {
        var named = new TreeMap<>(row);
        named.keySet().retainAll(NAMES);
        return named;
    }

    private static @Nullable String account() {
        return ActingUser.get() instanceof User.Officer officer
                ? officer.account().value()
                : null;
    }
}
