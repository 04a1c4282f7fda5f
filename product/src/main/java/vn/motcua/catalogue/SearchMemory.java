package vn.motcua.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.search.Meaning;
import vn.motcua.search.SearchIndex;
import vn.motcua.search.Searchable;

/**
 * All procedures in force and the everyday words, kept ready to be searched. Held against the database at each search, and
 * made anew when something changed or a day began; of the procedures only those that are new are read again.
 */
@Component
class SearchMemory {
    private record Known(UUID revision, LocalDate day, Map<UUID, Searchable> versions, SearchIndex index) {}

    private static final Logger LOG = LoggerFactory.getLogger(SearchMemory.class);

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final SearchRevision revision;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Known known;

    SearchMemory(JdbcClient jdbc, RowLog rows, SearchRevision revision, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.revision = revision;
        this.json = json;
        this.clock = clock;
    }

    /** Nobody waits for the first search after a start: the index is made beside what is served meanwhile. */
    @EventListener
    void warm(ApplicationReadyEvent ready) {
        if (!ready.getApplicationContext().getEnvironment().containsProperty("motcua.command")) {
            Thread.ofVirtual().name("search-warm").start(this::warm);
        }
    }

    void warm() {
        try {
            index();
        } catch (RuntimeException e) {
            LOG.warn("The index of procedures is made at the first search only. {}", e.toString());
        }
    }

    SearchIndex index() {
        var now = revision.now();
        var day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var held = known;
        return held != null && isUp(held, now, day) ? held.index() : made(now, day);
    }

    private static boolean isUp(Known held, UUID now, LocalDate day) {
        return held.revision().equals(now) && held.day().equals(day);
    }

    private synchronized SearchIndex made(UUID now, LocalDate day) {
        var held = known;
        if (held != null && isUp(held, now, day)) {
            return held.index();
        }
        var versions = versions(day, held == null ? Map.of() : held.versions());
        var index = SearchIndex.of(List.copyOf(versions.values()), meanings());
        known = new Known(now, day, versions, index);
        return index;
    }

    private Map<UUID, Searchable> versions(LocalDate day, Map<UUID, Searchable> held) {
        var versions = new HashMap<UUID, Searchable>();
        jdbc.sql("select id from catalogue.procedure_version where daterange(valid_from, valid_to) @> :day::date")
                .param("day", day)
                .query(UUID.class)
                .list()
                .forEach(id -> {
                    var there = held.get(id);
                    if (there != null) {
                        versions.put(id, there);
                    }
                });
        var unread = new RowsWhere(
                "daterange(t.valid_from, t.valid_to) @> cast(:day as date) and t.id <> all(:held)",
                Map.of("day", day, "held", versions.keySet().toArray(UUID[]::new)));
        rows.kept(LoggedTable.PROCEDURE_VERSION, unread, (rs, _) -> searchable(rs))
                .sound()
                .forEach(version -> versions.put(version.getKey(), version.getValue()));
        return versions;
    }

    private Map.Entry<UUID, Searchable> searchable(ResultSet row) throws SQLException {
        var content = json.readValue(row.getString("content"), ProcedureContent.class);
        return Map.entry(row.getObject("id", UUID.class), SearchableText.of(content));
    }

    private List<Meaning> meanings() {
        return rows.kept(
                        LoggedTable.EVERYDAY_WORD,
                        new RowsWhere("t.valid_to is null", Map.of()),
                        (rs, _) -> new Meaning(rs.getString("phrase"), rs.getString("code"), rs.getString("term")))
                .sound();
    }
}
