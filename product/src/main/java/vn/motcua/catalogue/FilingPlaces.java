package vn.motcua.catalogue;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.editors.MayEdit;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Uuid7;
import vn.motcua.ui.Messages;

/**
 * Where each procedure is filed, by rows that an editor switches: a row of the procedure, else the row for all, else here
 * when it runs here. What does not run here, or has open what an applicant must know, is filed online at the national portal
 * whatever a row says; the counter takes in what it handles.
 */
@Component
public class FilingPlaces {
    /** @param code none: the row for all procedures */
    public record Row(
            @Nullable ProcedureCode code,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            FilingPlace place) {}

    /** Where the setting has this, the code of the procedure is put. */
    private static final String CODE = "{code}";

    /** The procedure's own page there, as the portal addressed it in 2026; {@code motcua.catalogue.national-portal} changes it. */
    private static final String DEFAULT_PORTAL =
            "https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=" + CODE;

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final OnlineServices services;
    private final ProcedureStore procedures;
    private final MayEdit mayEdit;
    private final Messages messages;
    private final Clock clock;
    private final String nationalPortal;

    FilingPlaces(
            JdbcClient jdbc,
            RowLog rows,
            OnlineServices services,
            ProcedureStore procedures,
            MayEdit mayEdit,
            Messages messages,
            Clock clock,
            @Value("${motcua.catalogue.national-portal:}") String nationalPortal) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.services = services;
        this.procedures = procedures;
        this.mayEdit = mayEdit;
        this.messages = messages;
        this.clock = clock;
        this.nationalPortal = nationalPortal.isBlank() ? DEFAULT_PORTAL : nationalPortal;
        if (FilingPlace.NationalPortal.read(this.nationalPortal.replace(CODE, "1.000001"))
                .isEmpty()) {
            throw new IllegalStateException(
                    "motcua.catalogue.national-portal must be a public https address, but is " + this.nationalPortal);
        }
    }

    /** @throws ChangedOutside when the row is not what the editor said: people would be sent to a stranger's address */
    public FilingPlace of(ProcedureCode code, LocalDate on) {
        var inForce = new RowsWhere(
                "(t.code = :code or t.code is null) and daterange(t.valid_from, t.valid_to) @> cast(:on as date)"
                        + " order by t.code nulls last",
                Map.of("code", code.value(), "on", on));
        var places = rows.vouched(LoggedTable.FILING_PLACE, inForce, (rs, _) -> row(rs));
        boolean runsHere =
                services.of(code, on).filter(OnlineService::runsOnline).isPresent();
        var said = places.isEmpty() ? null : places.getFirst().place();
        if (said == null || said instanceof FilingPlace.Here) {
            return runsHere ? new FilingPlace.Here() : portal(nationalPortal, code);
        }
        return said;
    }

    /** All rows, those in force first; none in doubt. */
    public List<Row> rows() {
        var all = new RowsWhere(
                "true order by t.valid_to desc nulls first, t.code nulls first, t.valid_from desc", Map.of());
        return rows.kept(LoggedTable.FILING_PLACE, all, (rs, _) -> row(rs)).sound();
    }

    /**
     * From the day on, the procedure, or every procedure without a row of its own, is filed there.
     *
     * @param code none: all procedures
     * @param language of what is said when it cannot be
     * @throws BadInput when there is no such procedure, it is to be filed here but does not run here, or a later row exists
     * @throws vn.motcua.editors.MayNotEdit when it is not for this person to say
     */
    @Transactional
    public void set(@Nullable ProcedureCode code, FilingPlace place, LocalDate from, String by, Language language) {
        if (code == null) {
            mayEdit.demandAll();
        } else {
            mayEdit.demand(code);
            requireKnown(code, from, language);
        }
        if (code != null && place instanceof FilingPlace.Here) {
            requireOnline(code, from, language);
        }
        if (place instanceof FilingPlace.NationalPortal(var url)
                && FilingPlace.NationalPortal.read(url.toString()).isEmpty()) {
            throw bad(language, "url", "catalogue.place.bad.url", FilingPlace.NationalPortal.URL_LENGTH_MAX);
        }
        var value = code == null ? null : code.value();
        boolean laterRow = jdbc.sql("""
                select exists (select from catalogue.filing_place
                 where coalesce(code, '') = coalesce(cast(:code as text), '') and valid_to is null and valid_from > :from)
                """)
                .param("code", value)
                .param("from", from)
                .query(Boolean.class)
                .single();
        if (laterRow) {
            throw bad(language, "from", "catalogue.place.bad.later", from);
        }
        rows.changing(
                LoggedTable.FILING_PLACE,
                new RowsWhere(
                        "coalesce(t.code, '') = :code and t.valid_to is null",
                        Map.of("code", value == null ? "" : value)));
        jdbc.sql("""
                update catalogue.filing_place set valid_to = :from
                 where coalesce(code, '') = coalesce(cast(:code as text), '') and valid_to is null
                """).param("from", from).param("code", value).update();
        var id = Uuid7.at(clock.instant());
        rows.added(LoggedTable.FILING_PLACE, id);
        jdbc.sql("""
                insert into catalogue.filing_place (id, code, valid_from, place, url, recorded_by, recorded_at)
                values (:id, :code, :from, :place, :url, :by, :at)
                """)
                .param("id", id)
                .param("code", value)
                .param("from", from)
                .param("place", place instanceof FilingPlace.Here ? "HERE" : "NATIONAL_PORTAL")
                .param("url", place instanceof FilingPlace.NationalPortal(var url) ? url.toString() : null)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void requireKnown(ProcedureCode code, LocalDate from, Language language) {
        boolean isKnown = !procedures.named(List.of(code)).isEmpty()
                || services.of(code, from).isPresent();
        if (!isKnown) {
            throw bad(language, "procedure", "catalogue.unknown-procedure", code);
        }
    }

    private void requireOnline(ProcedureCode code, LocalDate from, Language language) {
        var service = services.of(code, from);
        if (service.isEmpty()) {
            throw bad(language, "place", "catalogue.place.bad.no-service", code);
        }
        if (!service.get().runsOnline()) {
            throw bad(language, "place", "catalogue.place.bad.left-open", code);
        }
    }

    private BadInput bad(Language language, String field, String key, Object fact) {
        return new BadInput(field, messages.text(language, key, fact));
    }

    private static FilingPlace portal(String address, ProcedureCode code) {
        return new FilingPlace.NationalPortal(URI.create(address.replace(CODE, code.value())));
    }

    private static Row row(java.sql.ResultSet rs) throws java.sql.SQLException {
        var code = rs.getString("code");
        return new Row(
                code == null ? null : new ProcedureCode(code),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                rs.getString("place").equals("HERE")
                        ? new FilingPlace.Here()
                        : new FilingPlace.NationalPortal(URI.create(rs.getString("url"))));
    }
}
