package vn.motcua.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.proof.Cursor;

/** The tables of facts and the place up to which the log was read into them. */
@Repository
class FactStore {
    /** What both tables hold, so that what grew can be compared with what was built anew. */
    record Digest(long dossiers, String dossierSum, long events, String eventSum, long passedOver) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Cursor cursor;

    FactStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.cursor = new Cursor(jdbc, "facts", "facts");
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

    Cursor cursor() {
        return cursor;
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
