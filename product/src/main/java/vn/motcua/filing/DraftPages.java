package vn.motcua.filing;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.ListCursor;
import vn.motcua.filing.Drafts.Draft;
import vn.motcua.identity.AccountId;

/** Drafts of an account page by page: a clerk's have no number at which they end. */
@Repository
public class DraftPages {
    private static final int DRAFTS = 20;

    /** @param next where the next page begins; null on the last one */
    public record Page(List<Draft> drafts, @Nullable String next) {
        public Page {
            drafts = List.copyOf(drafts);
        }
    }

    private final JdbcClient jdbc;
    private final RowMapper<Draft> row;

    DraftPages(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.row = Drafts.rows(json);
    }

    /**
     * Last touched first.
     *
     * @param cursor of the page before; null for the first
     * @throws vn.motcua.shared.BadInput when it is none of ours
     */
    public Page of(AccountId account, @Nullable String cursor) {
        var from = ListCursor.of(cursor, ListCursor.LAST);
        var found = jdbc.sql("select " + Drafts.COLUMNS + """
                 from filing.draft
                 where account = :account and (updated_at, id) < (:at::timestamptz, :id::uuid)
                 order by updated_at desc, id desc limit :most
                """)
                .param("account", account.value())
                .param("at", from.at().atOffset(ZoneOffset.UTC))
                .param("id", from.id())
                .param("most", DRAFTS + 1)
                .query(row)
                .list();
        var shown = found.subList(0, Math.min(DRAFTS, found.size()));
        return new Page(shown, found.size() <= DRAFTS ? null : after(shown.getLast()));
    }

    private static String after(Draft last) {
        return new ListCursor(last.updatedAt(), last.id().value()).text();
    }
}
