package vn.motcua.survey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.organisation.AgencyId;

/** The results that agencies gave in a period, as the facts of dossiers have them: the frame of a sample. */
@Repository
class CountedResults {
    private static final String OF_PERIOD = """
             from facts.dossier_fact
            where ended_as = 'DECIDED' and number is not null and ended_at >= :from and ended_at < :until
            """;

    private final JdbcClient jdbc;

    CountedResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Result(String dossier, LocalDate on) {}

    Map<AgencyId, Integer> byAgency(LocalDate from, LocalDate to, ZoneId zone) {
        var counted = new HashMap<AgencyId, Integer>();
        period("select agency, count(*)::int as results" + OF_PERIOD + " group by agency", from, to, zone)
                .query((row, _) -> Map.entry(new AgencyId(row.getObject("agency", UUID.class)), row.getInt("results")))
                .list()
                .forEach(one -> counted.put(one.getKey(), one.getValue()));
        return Map.copyOf(counted);
    }

    /** The unit's list: its numbers begin at 1, in the order in which dossiers were filed. */
    List<Result> of(AgencyId agency, LocalDate from, LocalDate to, ZoneId zone) {
        return period(
                        "select number, (ended_at at time zone :zone)::date as ended_on" + OF_PERIOD
                                + " and agency = :agency order by dossier_id",
                        from,
                        to,
                        zone)
                .param("agency", agency.value())
                .param("zone", zone.getId())
                .query((row, _) -> new Result(row.getString("number"), row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec period(String sql, LocalDate from, LocalDate to, ZoneId zone) {
        return jdbc.sql(sql)
                .param("from", from.atStartOfDay(zone).toOffsetDateTime())
                .param("until", to.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
    }
}
