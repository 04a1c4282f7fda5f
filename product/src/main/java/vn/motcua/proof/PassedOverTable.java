package vn.motcua.proof;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code passed_over} of a module: places that it could not take. */
final class PassedOverTable implements SetAside {
    private final JdbcClient jdbc;
    private final String table;

    PassedOverTable(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".passed_over";
    }

    @Override
    public void add(long place, String why, Instant now) {
        jdbc.sql("insert into " + table + " (place, why, noted_at) values (:place, :why, :now)"
                        + " on conflict (place) do nothing")
                .param("place", place)
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
