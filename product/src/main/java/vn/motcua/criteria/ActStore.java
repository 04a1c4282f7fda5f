package vn.motcua.criteria;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.User;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.Uuid7;

/** Table {@code criteria.act}: rows are only added, and each is held against the log when it is read. */
@Repository
class ActStore {
    /** Whose act comes next. */
    record Place(CampaignId campaign, @Nullable UUID agency, int lastNumber) {}

    private record Row(UUID campaign, @Nullable UUID agency, Act.Done done) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient jdbc;
    private final RowLog rows;

    ActStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The acts of all campaigns as wholes. */
    Map<CampaignId, List<Act.Done>> campaigns() {
        var by = new LinkedHashMap<CampaignId, List<Act.Done>>();
        read("t.agency_id is null", Map.of()).stream()
                .collect(Collectors.groupingBy(Row::campaign, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, found) -> by.put(new CampaignId(id), sorted(found)));
        return by;
    }

    List<Act.Done> ofCampaign(CampaignId id) {
        return sorted(read("t.campaign_id = :id and t.agency_id is null", Map.of("id", id.value())));
    }

    List<Act.Done> ofSheet(CampaignId id, UUID agency) {
        return sorted(
                read("t.campaign_id = :id and t.agency_id = :agency", Map.of("id", id.value(), "agency", agency)));
    }

    /** Those of every sheet that has any. */
    Map<UUID, List<Act.Done>> ofSheets(CampaignId id) {
        var by = new LinkedHashMap<UUID, List<Act.Done>>();
        read("t.campaign_id = :id and t.agency_id is not null", Map.of("id", id.value()))
                .forEach(row ->
                        by.merge(java.util.Objects.requireNonNull(row.agency()), List.of(row.done()), ActStore::both));
        by.replaceAll((_, acts) ->
                acts.stream().sorted(Comparator.comparingInt(Act.Done::number)).toList());
        return by;
    }

    private static List<Act.Done> both(List<Act.Done> some, List<Act.Done> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<Act.Done> sorted(List<Row> found) {
        return found.stream()
                .map(Row::done)
                .sorted(Comparator.comparingInt(Act.Done::number))
                .toList();
    }

    private List<Row> read(String condition, Map<String, ?> values) {
        return rows.vouched(LoggedTable.CRITERIA_ACT, new RowsWhere(condition, values), (row, _) -> row(row));
    }

    private static Row row(ResultSet row) throws SQLException {
        var kind = Act.Kind.called(row.getString("kind"));
        return new Row(
                row.getObject("campaign_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                new Act.Done(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("account"),
                        row.getString("account_name"),
                        JSON.readValue(row.getString("content"), kind.type())));
    }

    /** Nobody adds another act there until the transaction ends. */
    void lock(CampaignId id, @Nullable UUID agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "criteria.act " + id + " " + agency)
                .query((_, _) -> true)
                .single();
    }

    void add(Place place, List<? extends Act> acts, User.Officer by, Instant at) {
        int number = place.lastNumber();
        for (var act : acts) {
            number++;
            add(place, number, act, by, at);
        }
    }

    private void add(Place place, int number, Act act, User.Officer by, Instant at) {
        var id = Uuid7.at(at);
        rows.added(LoggedTable.CRITERIA_ACT, id);
        jdbc.sql("""
                insert into criteria.act (id, campaign_id, agency_id, number, kind, content, at, account, account_name)
                values (:id, :campaign, :agency, :number, :kind, :content, :at, :account, :name)
                """)
                .param("id", id)
                .param("campaign", place.campaign().value())
                .param("agency", place.agency())
                .param("number", number)
                .param("kind", Act.Kind.of(act).word())
                .param("content", JSON.writeValueAsString(act))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", by.account().value())
                .param("name", by.name())
                .update();
    }
}
