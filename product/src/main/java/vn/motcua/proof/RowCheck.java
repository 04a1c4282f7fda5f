package vn.motcua.proof;

import java.util.Arrays;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds every row of the tables under the log against its newest entry. */
@Component
class RowCheck {
    private static final String ROWS = "rows under the log";

    private final RowStore rows;
    private final JdbcClient jdbc;

    RowCheck(RowStore rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    void forEachTable(Consumer<LoggedTable> consumer) {
        Arrays.stream(LoggedTable.values()).forEach(consumer);
    }

    void check(LoggedTable table, Findings findings) {
        rows.forEach(table, row -> {
            findings.count(ROWS, 1);
            if (!row.agrees()) {
                var what = row.now() == null
                        ? Found.ROW_GONE
                        : row.logged() == null ? Found.ROW_UNLOGGED : Found.ROW_CHANGED;
                findings.add(what, table.kind() + " " + row.identity());
            }
        });
    }

    /** A trigger of somebody else could change what the product writes while it is written. */
    void checkTriggers(Findings findings) {
        jdbc.sql("""
                select n.nspname || '.' || c.relname || ': ' || t.tgname
                  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                 where not t.tgisinternal
                   and (n.nspname, c.relname, t.tgname) not in (
                        ('dossier', 'event', 'event_is_append_only'), ('audit', 'access', 'access_is_append_only'))
                   and n.nspname !~ '^(pg_|information_schema)'
                 order by 1
                """).query(String.class).list().forEach(found -> findings.add(Found.TRIGGER_FOREIGN, found));
    }
}
