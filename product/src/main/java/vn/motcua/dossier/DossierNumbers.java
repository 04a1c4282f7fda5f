package vn.motcua.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.DrawnNumber;

/** Gives out the numbers of the day, without gaps within an agency's day (TT 03/2025/TT-VPCP, Đ. 13). */
@Repository
class DossierNumbers {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final JdbcClient jdbc;

    DossierNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ChangedOutside when a dossier has the number already: the counter was turned back */
    DossierNumber next(String agencyCode, LocalDate today) {
        return jdbc.sql("""
                with drawn as (
                    insert into dossier.number_of_day as n (agency_code, day, last_number) values (:agency, :day, 1)
                    on conflict (agency_code, day) do update set last_number = n.last_number + 1
                    returning :start || lpad(last_number::text, greatest(4, length(last_number::text)), '0') as number)
                select number, exists (select from dossier.dossier d where d.number = drawn.number) as is_given from drawn
                """)
                .param("agency", agencyCode)
                .param("day", today)
                .param("start", agencyCode + "-" + DATE.format(today) + "-")
                .query(DrawnNumber::of)
                .single()
                .in("dossier.number_of_day " + agencyCode + " " + today, DossierNumber::new);
    }
}
