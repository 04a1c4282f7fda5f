package vn.motcua.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Sha256;
import vn.motcua.shared.Uuid7;
import vn.motcua.ui.Said;

/** The procedures that can be filed and handled here, in versions with validity dates. */
@Component
public class OnlineServices {
    /** A version with the day it begins. */
    public record Dated(OnlineService service, LocalDate validFrom) {}

    private static final int REMEMBERED_MAX = 500;

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final Clock clock;
    /** What was read lately, by its text, which is held against the log each time: to make the same of it again takes longer. */
    private final Cache<String, OnlineService> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

    OnlineServices(JdbcClient jdbc, RowLog rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** The version in force on a day. */
    public Optional<OnlineService> of(ProcedureCode code, LocalDate on) {
        return dated(code, on).map(Dated::service);
    }

    /**
     * The version in force on a day, with the day it began.
     *
     * @throws ChangedOutside when it is not what was published: fees, papers and limits follow from it
     */
    public Optional<Dated> dated(ProcedureCode code, LocalDate on) {
        var inForce = new RowsWhere(
                "t.code = :code and daterange(t.valid_from, t.valid_to) @> cast(:on as date)",
                Map.of("code", code.value(), "on", on));
        return rows
                .vouched(
                        LoggedTable.ONLINE_SERVICE,
                        inForce,
                        (rs, _) -> new Dated(
                                service(rs.getString("content")), rs.getObject("valid_from", LocalDate.class)))
                .stream()
                .findFirst();
    }

    private OnlineService service(String content) {
        return remembered.get(content, text -> CatalogueJson.MAPPER.readValue(text, OnlineService.class));
    }

    boolean hasVersions(ProcedureCode code) {
        return jdbc.sql("select exists (select from catalogue.online_service where code = :code)")
                .param("code", code.value())
                .query(Boolean.class)
                .single();
    }

    /** The codes of all services in force on a day. */
    public List<ProcedureCode> codes(LocalDate on) {
        return jdbc.sql("""
                select code from catalogue.online_service
                 where daterange(valid_from, valid_to) @> :on::date order by code
                """)
                .param("on", on)
                .query((rs, _) -> new ProcedureCode(rs.getString("code")))
                .list();
    }

    /** The codes of those that a citizen can file online on a day: nothing that is needed is open. */
    public List<ProcedureCode> codesOnline(LocalDate on) {
        return jdbc.sql("""
                select code from catalogue.online_service
                 where daterange(valid_from, valid_to) @> :on::date
                   and not jsonb_path_exists(content, '$.open[*] ? (@.what == "LIMIT" || @.what == "FEE" || @.what == "COMPETENCE")')
                 order by code
                """)
                .param("on", on)
                .query((rs, _) -> new ProcedureCode(rs.getString("code")))
                .list();
    }

    /**
     * From the day on, the service runs as said here; the version before it ends. The same content again changes nothing.
     *
     * @throws BadInput when a version that begins on a later day is already there
     */
    @Transactional
    public void publish(OnlineService service, LocalDate from) {
        record Latest(LocalDate validFrom, byte[] contentHash) {}
        var code = service.code().value();
        jdbc.sql("select pg_advisory_xact_lock(hashtext('online_service'), hashtext(:code))")
                .param("code", code)
                .query(rs -> {});
        var latest = jdbc.sql("""
                select valid_from, content_hash from catalogue.online_service where code = :code and valid_to is null
                """).param("code", code).query(Latest.class).optional();
        var json = CatalogueJson.MAPPER.writeValueAsString(service);
        var hash = sha256(json);
        if (latest.isPresent() && Arrays.equals(latest.get().contentHash(), hash)) {
            return;
        }
        if (latest.isPresent() && latest.get().validFrom().isAfter(from)) {
            throw new BadInput(List.of(
                    Said.of("catalogue.bad.from-early", latest.get().validFrom().toString())
                            .at("from")));
        }
        rows.changing(
                LoggedTable.ONLINE_SERVICE,
                new RowsWhere("t.code = :code and t.valid_to is null", Map.of("code", code)));
        jdbc.sql("update catalogue.online_service set valid_to = :from where code = :code and valid_to is null")
                .param("from", from)
                .param("code", code)
                .update();
        var id = Uuid7.at(clock.instant());
        rows.added(LoggedTable.ONLINE_SERVICE, id);
        jdbc.sql("""
                insert into catalogue.online_service (id, code, valid_from, content, content_hash, published_at)
                values (:id, :code, :from, :content::jsonb, :hash, :at)
                """)
                .param("id", id)
                .param("code", code)
                .param("from", from)
                .param("content", json)
                .param("hash", hash)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] sha256(String text) {
        return Sha256.digest().digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
