package vn.motcua.catalogue;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes with everything that searches read, so that each program on the database knows when its index is old. It is drawn,
 * not counted: what a transaction wrote and took back never looks like what another wrote.
 */
@Component
class SearchRevision {
    private final JdbcClient jdbc;

    SearchRevision(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that changes what is searched. */
    void touch() {
        jdbc.sql("update catalogue.search_revision set value = gen_random_uuid()")
                .update();
    }

    UUID now() {
        return jdbc.sql("select value from catalogue.search_revision")
                .query(UUID.class)
                .single();
    }
}
