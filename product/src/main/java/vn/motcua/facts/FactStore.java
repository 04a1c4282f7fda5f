package vn.motcua.facts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.FeedReader;

/** The tables of facts and the place up to which the log was read into them. */
@Repository
class FactStore implements FeedReader.Place {
    private static final String READER = "facts";

    /** What both tables hold, so that what grew can be compared with what was built anew. */
    record Digest(long dossiers, String dossierSum, long events, String eventSum, long passedOver) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FactStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<UUID, DossierFact> of(Collection<UUID> dossiers) {
        var facts = new HashMap<UUID, DossierFact>();
        jdbc.sql("select to_jsonb(d)::text from facts.dossier_fact d where dossier_id = any(:dossiers::uuid[])")
                .param("dossiers", dossiers.stream().map(UUID::toString).toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(row -> {
                    var fact = json.readValue(row, DossierFact.class);
                    facts.put(UUID.fromString(String.valueOf(fact.dossierId)), fact);
                });
        return facts;
    }

    /** Both in two statements each, however many there are. */
    void put(Map<UUID, DossierFact> facts, List<EventFact> events) {
        jdbc.sql("delete from facts.dossier_fact where dossier_id = any(:dossiers::uuid[])")
                .param("dossiers", facts.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into facts.dossier_fact
                select * from jsonb_populate_recordset(null::facts.dossier_fact, :rows::jsonb)
                """).param("rows", json.writeValueAsString(facts.values())).update();
        jdbc.sql("""
                insert into facts.event_fact
                select * from jsonb_populate_recordset(null::facts.event_fact, :rows::jsonb)
                """).param("rows", json.writeValueAsString(events)).update();
    }

    void begin(long place, Instant now) {
        jdbc.sql("""
                insert into facts.cursor (reader, place, moved_at) values (:reader, :place, :now)
                on conflict (reader) do nothing
                """)
                .param("reader", READER)
                .param("place", place)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    OptionalLong place() {
        return place("");
    }

    /** Locks it until the transaction ends; empty while another instance reads. */
    @Override
    public OptionalLong lock() {
        return place(" for update skip locked");
    }

    /** As {@link #lock}, after whoever reads now. */
    OptionalLong waitForLock() {
        return place(" for update");
    }

    private OptionalLong place(String how) {
        return jdbc
                .sql("select place from facts.cursor where reader = :reader" + how)
                .param("reader", READER)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void move(long place, Instant now) {
        jdbc.sql("update facts.cursor set place = :place, moved_at = :now where reader = :reader")
                .param("reader", READER)
                .param("place", place)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void passOver(long place, String why, Instant now) {
        jdbc.sql("insert into facts.passed_over (place, why, at) values (:place, :why, :now) on conflict do nothing")
                .param("place", place)
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        move(place, now);
    }

    long passedOver() {
        return jdbc.sql("select count(*) from facts.passed_over")
                .query(Long.class)
                .single();
    }

    /** For what takes as long as the log is: until the transaction ends. */
    void takeTime() {
        jdbc.sql("set local statement_timeout = 0").update();
    }

    void clear() {
        jdbc.sql("delete from facts.dossier_fact").update();
        jdbc.sql("delete from facts.event_fact").update();
        jdbc.sql("delete from facts.passed_over").update();
    }

    Digest digest() {
        return jdbc.sql("""
                select (select count(*) from facts.dossier_fact) as dossiers,
                       (select coalesce(sum(hashtextextended(d::text, 0)::numeric), 0)::text
                          from facts.dossier_fact d) as dossier_sum,
                       (select count(*) from facts.event_fact) as events,
                       (select coalesce(sum(hashtextextended(e::text, 0)::numeric), 0)::text
                          from facts.event_fact e) as event_sum,
                       (select count(*) from facts.passed_over) as passed_over
                """).query(Digest.class).single();
    }
}
