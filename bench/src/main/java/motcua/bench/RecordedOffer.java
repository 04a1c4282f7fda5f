package motcua.bench;

import java.sql.SQLException;
import java.util.UUID;
import vn.motcua.proof.Entries;
import vn.motcua.proof.Entry;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowText;
import vn.motcua.proof.Tree;

/**
 * The procedure that the lives run: the demo's 1.004873 from today on along the route of three steps, with a result that
 * is recorded only, so that a life is measured and not the making of PDF signatures. No door of the API publishes
 * services, so this is written as the catalogue would write it.
 */
final class RecordedOffer {
    static final String PROCEDURE = "1.004873";
    private static final long REMEMBERED_MILLIS = 6_000;

    private RecordedOffer() {}

    /** Changes nothing when it runs already. The product looks services up anew after five seconds. */
    static void publish(Database database, Entries entries) {
        if (isPublished(database)) {
            return;
        }
        var today = "(now() at time zone 'Asia/Ho_Chi_Minh')::date";
        database.execute(
                "update catalogue.online_service set valid_to = " + today + " where code = '" + PROCEDURE
                        + "' and valid_to is null",
                """
                insert into catalogue.online_service (id, code, valid_from, content, content_hash, published_at)
                select gen_random_uuid(), code, valid_to, changed, sha256(convert_to(changed::text, 'UTF8')), now()
                  from catalogue.online_service,
                       lateral (select jsonb_set(jsonb_set(content, '{routeKey}', '"three-steps"'),
                                                 '{result,templateKey}', '"RECORDED"')) as one (changed)
                 where code = '%s' order by valid_from desc limit 1
                """.formatted(PROCEDURE));
        log(database, entries);
        Province.pause(REMEMBERED_MILLIS);
    }

    /** Both rows, as the catalogue would enter them in the log. */
    private static void log(Database database, Entries entries) {
        try (var connection = database.connect();
                var query = connection.prepareStatement(
                        "select t.id, t.* from catalogue.online_service t where code = '" + PROCEDURE + "'");
                var insert = connection.prepareStatement(Entries.INSERT + " values ('LEDGER', ?, ?, 0, ?, ?)");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                var kind = LoggedTable.ONLINE_SERVICE.kind();
                var hash = RowText.of(rows, 2).hash();
                insert.setString(1, kind);
                insert.setObject(2, id);
                insert.setBytes(3, hash);
                insert.setBytes(4, entries.mac(new Entry(Tree.LEDGER, kind, id, 0, null, hash)));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new BenchFailed("The offer of the bench must be entered in the log", e);
        }
    }

    private static boolean isPublished(Database database) {
        return database.number("""
                select count(*) from catalogue.online_service
                 where code = '%s' and valid_to is null and content ->> 'routeKey' = 'three-steps'
                """.formatted(PROCEDURE)) == 1;
    }
}
