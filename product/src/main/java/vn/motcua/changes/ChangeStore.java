package vn.motcua.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.changes.ConfigurationChange.Deed;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.SearchText;

/** The only class that knows where the change log lies. Rows are under the log and never changed. */
@Component
class ChangeStore {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final JsonMapper json;

    ChangeStore(JdbcClient jdbc, RowLog rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    void add(ConfigurationChange change) {
        rows.added(LoggedTable.CHANGE, change.id());
        jdbc.sql("""
                insert into changes.change (id, at, kind, identity, deed, before, after, about, account, reason, decision,
                                            request_id, folded)
                values (:id, :at, :kind, :identity, :deed, :before::jsonb, :after::jsonb, :about::jsonb, :account, :reason,
                        :decision, :request, :folded)
                """)
                .param("id", change.id())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("kind", change.table().kind())
                .param("identity", change.identity())
                .param("deed", change.deed().name())
                .param("before", json.writeValueAsString(change.before()))
                .param("after", json.writeValueAsString(change.after()))
                .param("about", json.writeValueAsString(change.about()))
                .param("account", change.account())
                .param("reason", change.because().reason())
                .param("decision", change.because().decision())
                .param("request", change.requestId())
                .param("folded", SearchText.fold(searched(change)))
                .update();
    }

    private static String searched(ConfigurationChange change) {
        return Stream.of(
                        Stream.of(
                                change.identity(),
                                change.because().reason(),
                                change.because().decision()),
                        change.about().values().stream(),
                        change.before().values().stream(),
                        change.after().values().stream())
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    /** The newest first. Rows that somebody changed past the product are left out, as everywhere. */
    List<ConfigurationChange> find(ChangeSearch search, int limit) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        search.area().ifPresent(area -> {
            where.add("t.kind = any(:kinds)");
            values.put("kinds", area.kinds().toArray(String[]::new));
        });
        search.account().ifPresent(account -> {
            where.add("t.account = :account");
            values.put("account", account);
        });
        search.row().ifPresent(row -> {
            where.add("t.kind = :kind and t.identity = :identity");
            values.put("kind", row.table().kind());
            values.put("identity", row.identity());
        });
        words(search.words()).forEach(word -> {
            where.add("t.folded like :word" + values.size());
            values.put("word" + values.size(), "%" + word + "%");
        });
        search.from().ifPresent(from -> {
            where.add("t.at >= :from");
            values.put("from", from.atOffset(ZoneOffset.UTC));
        });
        search.until().ifPresent(until -> {
            where.add("t.at < :until");
            values.put("until", until.atOffset(ZoneOffset.UTC));
        });
        search.before().ifPresent(before -> {
            where.add("t.id < :before");
            values.put("before", before);
        });
        var condition = where.isEmpty() ? "true" : String.join(" and ", where);
        return rows.kept(
                        LoggedTable.CHANGE,
                        new RowsWhere(condition + " order by t.id desc limit " + limit, values),
                        (row, _) -> change(row))
                .sound();
    }

    private static List<String> words(String typed) {
        return Stream.of(SearchText.fold(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(ChangeSearch.WORDS_MAX)
                .toList();
    }

    private ConfigurationChange change(ResultSet row) throws SQLException {
        return new ConfigurationChange(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                LoggedTable.ofKind(row.getString("kind")),
                row.getString("identity"),
                Deed.valueOf(row.getString("deed")),
                json.readValue(row.getString("before"), VALUES),
                json.readValue(row.getString("after"), VALUES),
                json.readValue(row.getString("about"), VALUES),
                row.getString("account"),
                new Because(row.getString("reason"), row.getString("decision")),
                row.getString("request_id"));
    }
}
