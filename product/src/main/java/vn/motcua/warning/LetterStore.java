package vn.motcua.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.AccountId;

/** What officers were told. */
@Repository
class LetterStore {
    private static final int KEPT_DAYS = 90;
    private static final String COLUMNS =
            "select id, officer, day, dossier_id, rung, counted, made_at, read_at from warning.letter ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LetterStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whoever was told already is not told again. */
    void add(List<Letter> letters) {
        for (var letter : letters) {
            jdbc.sql("""
                    insert into warning.letter (id, officer, kind, day, dossier_id, rung, counted, made_at)
                    values (:id, :officer, :kind, :day, :dossier, :rung, :counted, :at)
                    on conflict do nothing
                    """)
                    .param("id", letter.id())
                    .param("officer", letter.officer())
                    .param("kind", letter.dossier() == null ? "MORNING" : "URGENT")
                    .param("day", letter.day())
                    .param("dossier", letter.dossier())
                    .param("rung", letter.rung())
                    .param("counted", json.writeValueAsString(letter.counted()))
                    .param("at", letter.madeAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** The dossiers that stand and were not put off, by who is to be told. */
    List<WriteLetters.Group> groups(LocalDate day) {
        return jdbc.sql("""
                select s.rung, s.counter, s.agency, s.desk_agency, s.desk_role, s.holder, count(*)::int as number,
                       max(s.entered_at) as newest
                  from warning.standing s
                 where not exists (select from warning.snooze z
                                    where z.dossier_id = s.dossier_id and z.rung = s.rung and z.until_day >= :day)
                 group by s.rung, s.counter, s.agency, s.desk_agency, s.desk_role, s.holder
                """)
                .param("day", day)
                .query((row, _) -> new WriteLetters.Group(
                        row.getString("rung"),
                        row.getObject("counter", UUID.class),
                        row.getObject("agency", UUID.class),
                        row.getObject("desk_agency", UUID.class),
                        row.getString("desk_role"),
                        row.getString("holder"),
                        row.getInt("number"),
                        row.getObject("newest", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The last digest of each. */
    Map<String, Letter> lastMornings(Collection<String> officers) {
        var last = new HashMap<String, Letter>();
        jdbc.sql(COLUMNS.replace("select id", "select distinct on (officer) id") + """
                 where kind = 'MORNING' and officer = any(:officers) order by officer, day desc
                """)
                .param("officers", officers.toArray(String[]::new))
                .query((row, _) -> letter(row))
                .list()
                .forEach(letter -> last.put(letter.officer(), letter));
        return last;
    }

    /** The newest first. */
    List<Letter> of(AccountId officer, int limit) {
        return jdbc.sql(COLUMNS + " where officer = :officer order by made_at desc, id desc limit :limit")
                .param("officer", officer.value())
                .param("limit", limit)
                .query((row, _) -> letter(row))
                .list();
    }

    int unread(AccountId officer) {
        return jdbc.sql("select count(*) from warning.letter where officer = :officer and read_at is null")
                .param("officer", officer.value())
                .query(Integer.class)
                .single();
    }

    void read(AccountId officer, Instant now) {
        jdbc.sql("update warning.letter set read_at = :now where officer = :officer and read_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("officer", officer.value())
                .update();
    }

    /** Those that are older than anybody looks. */
    void forget(LocalDate today) {
        jdbc.sql("delete from warning.letter where day < :before")
                .param("before", today.minusDays(KEPT_DAYS))
                .update();
    }

    private Letter letter(ResultSet row) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("officer"),
                row.getObject("day", LocalDate.class),
                row.getObject("dossier_id", UUID.class),
                row.getString("rung"),
                json.readValue(row.getString("counted"), new TypeReference<Map<String, Integer>>() {}),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
