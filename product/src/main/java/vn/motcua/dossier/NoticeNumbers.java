package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.FormNumbers.Kind;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.DrawnNumber;

/**
 * Gives notices (forms 02 to 05, and what is rejected on paper) their numbers: for each agency, kind and year, without gaps, as it is drawn in the transaction
 * that writes the notice's event (NĐ 30/2020/NĐ-CP, Đ. 15). How it is written is versioned data of {@link FormNumbers}.
 */
@Repository
class NoticeNumbers {
    /** Of a notice's event {@code e}: the number it bears, as the index has it. */
    static final String NUMBER = "substring(e.payload from '\"number\":\"([0-9]+[^\"]*)\"')";

    /** Of a notice's event {@code e}: the agency whose number it bears, that of the officer or else the counter that then had the dossier. */
    static final String AGENCY = """
            coalesce(dossier.json_or_null(e.payload) #>> '{actor,agency,value}',
                     (select dossier.json_or_null(passed.payload) #>> '{to,counter,value}'
                        from dossier.event passed
                       where passed.dossier_id = e.dossier_id and passed.type = 'SeatPassed' and passed.seq < e.seq
                       order by passed.seq desc limit 1),
                     (select dossier.json_or_null(filed.payload) #>> '{filing,counter,value}'
                        from dossier.event filed where filed.dossier_id = e.dossier_id and filed.seq = 1))
            """;

    private final FormNumbers forms;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeNumbers(FormNumbers forms, Agencies agencies, JdbcClient jdbc, Clock clock) {
        this.forms = forms;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The next number, as it is written: {@code 07/PBS}.
     *
     * @throws ChangedOutside when a notice has it already: the counter was turned back
     */
    String next(Kind kind, AgencyId agency, Instant at) {
        var day = LocalDate.ofInstant(at, clock.getZone());
        var code = agencies.get(agency).code(day);
        return jdbc.sql("""
                with drawn as (
                    insert into dossier.notice_number as n (agency_code, kind, year, last_number)
                    values (:code, :kind, :year, 1)
                    on conflict (agency_code, kind, year) do update set last_number = n.last_number + 1
                    returning replace(:symbol, '#', lpad(last_number::text, greatest(2, length(last_number::text)), '0'))
                              as number)
                select number, exists (
                    select from dossier.event e
                     where e.type = :type and\s""" + NUMBER + """
                       = drawn.number and e.at >= :from and e.at < :to and\s""" + AGENCY + """
                       = :agency) as is_given from drawn
                """)
                .param("code", code)
                .param("kind", kind.name())
                .param("year", day.getYear())
                .param("symbol", forms.symbol(kind, day, "#"))
                .param("type", type(kind).text())
                .param("from", DossierStore.offset(newYear(day)))
                .param("to", DossierStore.offset(newYear(day.plusYears(1))))
                .param("agency", agency.toString())
                .query(DrawnNumber::of)
                .single()
                .in("dossier.notice_number " + code + " " + kind + " " + day.getYear(), Function.identity());
    }

    private Instant newYear(LocalDate day) {
        return day.withDayOfYear(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static EventType type(Kind kind) {
        return switch (kind) {
            case SUPPLEMENT -> EventType.SUPPLEMENT_ASKED;
            case REFUSAL -> EventType.REFUSED;
            case REJECTION -> EventType.DECIDED;
            case APOLOGY -> EventType.DUE_DATE_EXTENDED;
            case STOP -> EventType.WITHDRAWN;
            case RECEIPT, CONTROL_SHEET, REGISTER ->
                throw new IllegalArgumentException(
                        "A " + kind + " must have no number of its own, but was asked for one");
        };
    }
}
