package vn.motcua.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;

/** Parts rows that are read to be kept into what the log vouches for, what was changed or taken away, and strangers. */
final class KeepingRows<T> {
    private static final Logger LOG = LoggerFactory.getLogger(KeepingRows.class);

    private final LoggedTable table;
    private final Predicate<RowStore.Judged<?>> isVouchedFor;
    private final RowMapper<T> mapper;
    private final List<T> sound = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private final Set<String> strange = new HashSet<>();

    KeepingRows(LoggedTable table, Predicate<RowStore.Judged<?>> isVouchedFor, RowMapper<T> mapper) {
        this.table = table;
        this.isVouchedFor = isVouchedFor;
        this.mapper = mapper;
    }

    /** Only of a row of ours is more read than its key: what somebody broke may not be readable. */
    void add(RowStore.Judged<?> judged, ResultSet row) throws SQLException {
        if (isVouchedFor.test(judged)) {
            sound.add(mapper.mapRow(row, sound.size()));
        } else if (judged.isStrange()) {
            strange.add(judged.identity());
        } else {
            lost.add(judged.identity());
        }
    }

    /** The log knows it, and it is not there. */
    void gone(String identity) {
        lost.add(identity);
    }

    KeptRows<T> kept() {
        tell("changed or removed", lost);
        tell("added", strange);
        return new KeptRows<>(table, sound, lost);
    }

    private void tell(String what, Set<String> keys) {
        if (!keys.isEmpty()) {
            LOG.error(
                    "Rows were {} outside the product and are not used, see verify-log: {}",
                    what,
                    Named.rows(table, keys));
        }
    }
}
