package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.FormNumbers.Kind;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;

/**
 * Gives notices (forms 02 to 05) their numbers: for each agency, kind and year, without gaps, as it is drawn in the transaction
 * that writes the notice's event (NĐ 30/2020/NĐ-CP, Đ. 15). How it is written is versioned data of {@link FormNumbers}.
 */
@Repository
class NoticeNumbers {
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

    /** The next number, as it is written: {@code 07/PBS}. */
    String next(Kind kind, AgencyId agency, Instant at) {
        var day = LocalDate.ofInstant(at, clock.getZone());
        int running = jdbc.sql("""
                insert into dossier.notice_number as n (agency_code, kind, year, last_number)
                values (:agency, :kind, :year, 1)
                on conflict (agency_code, kind, year) do update set last_number = n.last_number + 1
                returning last_number
                """)
                .param("agency", agencies.get(agency).code(day))
                .param("kind", kind.name())
                .param("year", day.getYear())
                .query(Integer.class)
                .single();
        return forms.symbol(kind, day, "%02d".formatted(running));
    }
}
