package vn.motcua.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/** Surveys, their frames and their answers. What joins an answer to a person is written nowhere. */
@Repository
class SurveyStore {
    private static final String COLUMNS = """
            select id, title, questionnaire, questionnaire_version, lead_id, results_from, results_to, delay_days, clusters, quota,
                   seed, is_counted, opened_by, opened_at, closed_at
              from survey.survey
            """;
    /** As many are shown on a list, at most. */
    private static final int LIST_MAX = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SurveyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Survey and unit to which a code leads. */
    record Door(SurveyId survey, AgencyId unit) {}

    void add(Survey survey) {
        var plan = survey.plan();
        jdbc.sql("""
                insert into survey.survey
                       (id, title, questionnaire, questionnaire_version, lead_id, results_from, results_to, delay_days, clusters,
                        quota, seed, is_counted, opened_by, opened_at)
                values (:id, :title, :key, :version, :lead, :from, :to, :delay, :clusters, :quota, :seed, :counted, :by, :at)
                """)
                .param("id", survey.id().value())
                .param("title", survey.title())
                .param("key", survey.questionnaire())
                .param("version", survey.version())
                .param("lead", survey.lead().value())
                .param("from", plan.from())
                .param("to", plan.to())
                .param("delay", plan.delayDays())
                .param("clusters", plan.clusters())
                .param("quota", plan.quota())
                .param("seed", plan.seed())
                .param("counted", plan.isCounted())
                .param("by", survey.openedBy())
                .param("at", utc(survey.openedAt()))
                .update();
    }

    void add(SurveyId survey, SurveyUnit unit) {
        jdbc.sql(
                        "insert into survey.unit (survey_id, agency_id, results, poster_code) values (:s, :unit, :results, :code)")
                .param("s", survey.value())
                .param("unit", unit.unit().value())
                .param("results", unit.results())
                .param("code", unit.poster(), Types.VARCHAR)
                .update();
    }

    void add(SurveyId survey, Place place) {
        jdbc.sql("""
                insert into survey.place (id, survey_id, agency_id, turn, number, dossier_number, result_on, state)
                values (:id, :survey, :unit, :turn, :number, :dossier, :on, :state)
                """)
                .param("id", place.id())
                .param("survey", survey.value())
                .param("unit", place.unit().value())
                .param("turn", place.turn())
                .param("number", place.number())
                .param("dossier", place.dossier(), Types.VARCHAR)
                .param("on", place.resultOn(), Types.DATE)
                .param("state", place.state().name())
                .update();
    }

    Optional<Survey> find(SurveyId id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query((row, _) -> survey(row))
                .optional();
    }

    /** Holds it, so that nobody closes it meanwhile. */
    Optional<Survey> held(SurveyId id) {
        return jdbc.sql(COLUMNS + " where id = :id for share")
                .param("id", id.value())
                .query((row, _) -> survey(row))
                .optional();
    }

    /** The newest first. */
    List<Survey> all() {
        return jdbc.sql(COLUMNS + " order by opened_at desc, id limit :most")
                .param("most", LIST_MAX)
                .query((row, _) -> survey(row))
                .list();
    }

    List<SurveyUnit> units(SurveyId survey) {
        return jdbc.sql("""
                select agency_id, results, poster_code from survey.unit where survey_id = :survey order by agency_id
                """)
                .param("survey", survey.value())
                .query((row, _) -> new SurveyUnit(agency(row), row.getInt("results"), row.getString("poster_code")))
                .list();
    }

    List<Place> places(SurveyId survey) {
        return jdbc.sql("""
                select id, agency_id, turn, number, dossier_number, result_on, state, reason
                  from survey.place where survey_id = :survey order by agency_id, turn
                """)
                .param("survey", survey.value())
                .query((row, _) -> place(row))
                .list();
    }

    /** The next of a unit's reserve, held. */
    Optional<UUID> nextReserve(SurveyId survey, AgencyId unit) {
        return jdbc.sql("""
                select id from survey.place where survey_id = :survey and agency_id = :unit and state = 'RESERVE'
                 order by turn limit 1 for update
                """)
                .param("survey", survey.value())
                .param("unit", unit.value())
                .query(UUID.class)
                .optional();
    }

    void plan(UUID place) {
        jdbc.sql("update survey.place set state = 'PLANNED' where id = :id and state = 'RESERVE'")
                .param("id", place)
                .update();
    }

    /** @return whether it was planned until now */
    boolean invite(UUID place) {
        return jdbc.sql("update survey.place set state = 'INVITED' where id = :id and state = 'PLANNED'")
                        .param("id", place)
                        .update()
                == 1;
    }

    /** @return whether it was planned or invited until now */
    boolean replace(UUID place, Place.Reason reason) {
        return jdbc.sql("""
                update survey.place set state = 'REPLACED', reason = :reason where id = :id and state in ('PLANNED', 'INVITED')
                """).param("id", place).param("reason", reason.name()).update() == 1;
    }

    void add(Door door, byte[] codeHash) {
        jdbc.sql("insert into survey.invitation (code_hash, survey_id, agency_id) values (:hash, :survey, :unit)")
                .param("hash", codeHash)
                .param("survey", door.survey().value())
                .param("unit", door.unit().value())
                .update();
    }

    Optional<Door> invited(byte[] codeHash) {
        return jdbc.sql("select survey_id, agency_id from survey.invitation where code_hash = :hash")
                .param("hash", codeHash)
                .query((row, _) -> door(row))
                .optional();
    }

    Optional<Door> poster(String code) {
        return jdbc.sql("select survey_id, agency_id from survey.unit where poster_code = :code")
                .param("code", code)
                .query((row, _) -> door(row))
                .optional();
    }

    /** Takes the invitation away: whoever comes second finds none. @return whether it was there */
    boolean use(byte[] codeHash) {
        return jdbc.sql("delete from survey.invitation where code_hash = :hash")
                        .param("hash", codeHash)
                        .update()
                == 1;
    }

    /** Under an id of pure chance: one with a time in it would say who answered when. */
    void add(SurveyId survey, Answer answer) {
        jdbc.sql("""
                insert into survey.answer (id, survey_id, agency_id, mode, given)
                values (:id, :survey, :unit, :mode, cast(:given as jsonb))
                """)
                .param("id", UUID.randomUUID())
                .param("survey", survey.value())
                .param("unit", answer.unit().value())
                .param("mode", answer.mode().name())
                .param("given", json.writeValueAsString(answer.given()))
                .update();
    }

    List<Answer> answers(SurveyId survey) {
        return jdbc.sql("select agency_id, mode, given from survey.answer where survey_id = :survey order by id")
                .param("survey", survey.value())
                .query((row, _) -> new Answer(
                        agency(row),
                        Mode.valueOf(row.getString("mode")),
                        json.readValue(row.getString("given"), new TypeReference<Map<String, String>>() {})))
                .list();
    }

    /** Ends it; what was not used of its invitations goes. @return whether it was open */
    boolean close(SurveyId survey, AccountId by, Instant at) {
        boolean wasOpen = jdbc.sql(
                                "update survey.survey set closed_by = :by, closed_at = :at where id = :id and closed_at is null")
                        .param("by", by.value())
                        .param("at", utc(at))
                        .param("id", survey.value())
                        .update()
                == 1;
        jdbc.sql("delete from survey.invitation where survey_id = :id")
                .param("id", survey.value())
                .update();
        return wasOpen;
    }

    private static Survey survey(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Survey(
                new SurveyId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("questionnaire"),
                row.getInt("questionnaire_version"),
                new AgencyId(row.getObject("lead_id", UUID.class)),
                new Survey.Plan(
                        row.getObject("results_from", LocalDate.class),
                        row.getObject("results_to", LocalDate.class),
                        row.getInt("delay_days"),
                        row.getInt("clusters"),
                        row.getInt("quota"),
                        row.getLong("seed"),
                        row.getBoolean("is_counted")),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant());
    }

    private static Place place(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Place(
                row.getObject("id", UUID.class),
                agency(row),
                row.getInt("turn"),
                row.getInt("number"),
                row.getString("dossier_number"),
                row.getObject("result_on", LocalDate.class),
                Place.State.valueOf(row.getString("state")),
                reason == null ? null : Place.Reason.valueOf(reason));
    }

    private static Door door(ResultSet row) throws SQLException {
        return new Door(new SurveyId(row.getObject("survey_id", UUID.class)), agency(row));
    }

    private static AgencyId agency(ResultSet row) throws SQLException {
        return new AgencyId(row.getObject("agency_id", UUID.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
