package vn.motcua.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives out the numbers of the day, without gaps within an agency's day (TT 03/2025/TT-VPCP, Đ. 13). */
@Repository
class DossierNumbers {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final JdbcClient jdbc;

    DossierNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DossierNumber next(String agencyCode, LocalDate today) {
        var running = jdbc.sql("""
                insert into dossier.number_of_day as n (agency_code, day, last_number) values (:agency, :day, 1)
                on conflict (agency_code, day) do update set last_number = n.last_number + 1
                returning last_number
                """)
                .param("agency", agencyCode)
                .param("day", today)
                .query(Integer.class)
                .single();
        return new DossierNumber("%s-%s-%04d".formatted(agencyCode, DATE.format(today), running));
    }
}
