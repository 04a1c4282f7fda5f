package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ProcedureCode;

/** Until when a procedure is offered: its newest version ends, or the one before it goes on. */
@Component
class OfferedUntil {
    private static final String NEWEST = "t.code = :code and t.valid_to is null";
    private static final String BEGUN_THEN = NEWEST + " and t.valid_from = :day";
    private static final String ENDED_THEN = "t.code = :code and t.valid_to = :day and t.valid_from < :day";

    private final JdbcClient jdbc;
    private final ProcedureStore store;
    private final RowLog rows;
    private final SearchRevision search;

    OfferedUntil(JdbcClient jdbc, ProcedureStore store, RowLog rows, SearchRevision search) {
        this.jdbc = jdbc;
        this.store = store;
        this.rows = rows;
        this.search = search;
    }

    /** What is in force, or would be, ends on this day. */
    void end(ProcedureCode code, LocalDate day) {
        change(LoggedTable.PROCEDURE_VERSION, code, day, NEWEST, "greatest(t.valid_from, :day)");
        change(LoggedTable.ONLINE_SERVICE, code, day, NEWEST, "greatest(t.valid_from, :day)");
    }

    /** What was to begin on this day never does; what was to end then goes on. */
    void giveBack(ProcedureCode code, LocalDate day) {
        for (var table : new LoggedTable[] {LoggedTable.PROCEDURE_VERSION, LoggedTable.ONLINE_SERVICE}) {
            if (change(table, code, day, BEGUN_THEN, "t.valid_from") > 0) {
                change(table, code, day, ENDED_THEN, "null");
            }
        }
        store.find(code, day).ifPresent(version -> store.name(code, version.content()));
    }

    private int change(LoggedTable table, ProcedureCode code, LocalDate day, String which, String until) {
        search.touch();
        var values = Map.of("code", code.value(), "day", day);
        rows.changing(table, new RowsWhere(which, values));
        return jdbc.sql("update " + table.table() + " t set valid_to = " + until + " where " + which)
                .params(values)
                .update();
    }
}
