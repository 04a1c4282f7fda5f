package vn.motcua.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.AgencyId;

/** Table {@code queue.setting}: what holds of each counter's queue from which day, and who entered it when. */
@Repository
class QueueSettings {
    static final int SHOWN_MAX = 50;

    /** One entry, with what it says. */
    record Setting(
            UUID id, AgencyId counter, LocalDate validFrom, QueueTerms terms, String enteredBy, Instant enteredAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QueueSettings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Setting setting) {
        jdbc.sql("""
                insert into queue.setting (id, counter_id, valid_from, terms, entered_by, entered_at)
                values (:id, :counter, :from, :terms::jsonb, :by, :at)
                """)
                .param("id", setting.id())
                .param("counter", setting.counter().value())
                .param("from", setting.validFrom())
                .param("terms", json.writeValueAsString(setting.terms()))
                .param("by", setting.enteredBy())
                .param("at", setting.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty where the counter has no queue on that day. */
    Optional<QueueTerms> inForce(AgencyId counter, LocalDate day) {
        return jdbc.sql("""
                select terms from queue.setting where counter_id = :counter and valid_from <= :day
                 order by valid_from desc, entered_at desc limit 1
                """)
                .param("counter", counter.value())
                .param("day", day)
                .query((row, _) -> json.readValue(row.getString("terms"), QueueTerms.class))
                .optional();
    }

    /** All entries of a counter, the last entered first; at most {@value #SHOWN_MAX}. */
    List<Setting> of(AgencyId counter) {
        return jdbc.sql("""
                select id, counter_id, valid_from, terms, entered_by, entered_at from queue.setting
                 where counter_id = :counter order by entered_at desc, id limit :most
                """)
                .param("counter", counter.value())
                .param("most", SHOWN_MAX)
                .query((row, _) -> new Setting(
                        row.getObject("id", UUID.class),
                        new AgencyId(row.getObject("counter_id", UUID.class)),
                        row.getObject("valid_from", LocalDate.class),
                        json.readValue(row.getString("terms"), QueueTerms.class),
                        row.getString("entered_by"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
