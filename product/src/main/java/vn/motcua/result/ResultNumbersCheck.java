package vn.motcua.result;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/**
 * Holds the counters of results' numbers against the results that have one, which stand under the log: each number was drawn
 * for one result, and none was lost.
 */
@Component
class ResultNumbersCheck implements LogCheck {
    /**
     * Of a result {@code r} of a dossier {@code d}: the agency whose number it bears. The one that has the dossier, or the one that
     * first passed it on after the result was issued; none passes on what has a number and is not issued.
     */
    static final String NUMBERING_AGENCY = """
            coalesce((select (dossier.json_or_null(p.payload) #>> '{from,agency,value}')::uuid
                        from dossier.event p
                       where p.dossier_id = d.id and p.type = 'SeatPassed'
                         and p.seq > (select min(e.seq) from dossier.event e
                                       where e.dossier_id = d.id and e.type in ('Decided', 'ResultReplaced')
                                         and position('"result":{"value":"' || r.id || '"}' in e.payload) > 0)
                       order by p.seq limit 1), d.agency)
            """;

    /** Of a result {@code r}: the book in which it is numbered, as {@link ProcedurePackage#book} has it. */
    static final String BOOK = "split_part(r.template, case when r.template like '_%--%' then '--' else '/' end, 1)";

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    ResultNumbersCheck(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public void check(Findings findings) {
        doubles(findings);
        var given = new HashMap<Series, Integer>();
        for (var numbered : numbered(clock.getZone())) {
            findings.reading("numbers of results", () -> given.merge(series(numbered), numbered.count(), Integer::sum));
        }
        var counted = counters();
        var all = new TreeSet<>(given.keySet());
        all.addAll(counted.keySet());
        all.stream()
                .filter(series -> !at(given, series).equals(at(counted, series)))
                .forEach(series -> findings.add(
                        Found.NUMBER_TURNED,
                        "results " + series.agencyCode() + " " + series.series() + " " + series.year()));
    }

    /** Two results with one number, when the counter was turned back and set right again afterwards. */
    private void doubles(Findings findings) {
        jdbc.sql("""
                select r.number || ' of ' || string_agg(r.id::text, ', ' order by r.id)
                  from result.result r join dossier.dossier d on d.id = r.dossier_id
                 where r.number is not null
                 group by\s""" + NUMBERING_AGENCY + """
                        ,\s""" + BOOK + """
                        , r.number, extract(year from r.numbered_at at time zone :zone) having count(*) > 1
                """)
                .param("zone", clock.getZone().getId())
                .query(String.class)
                .list()
                .forEach(twice -> findings.add(Found.NUMBER_TWICE, "results " + twice));
    }

    private Series series(Numbered numbered) {
        LocalDate day = numbered.day();
        return new Series(
                agencies.get(numbered.agency()).code(day), ResultTemplates.series(numbered.template()), day.getYear());
    }

    private static Integer at(Map<Series, Integer> numbers, Series series) {
        return numbers.getOrDefault(series, 0);
    }

    /** Where numbers run on. */
    private record Series(String agencyCode, String series, int year) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            return Comparator.comparing(Series::agencyCode)
                    .thenComparing(Series::series)
                    .thenComparingInt(Series::year)
                    .compare(this, other);
        }
    }

    /** How many results of a template an agency numbered on a day. */
    private record Numbered(AgencyId agency, String template, LocalDate day, int count) {}

    private List<Numbered> numbered(ZoneId zone) {
        return jdbc.sql("""
                select\s""" + NUMBERING_AGENCY + """
                       as agency, r.template, (r.numbered_at at time zone :zone)::date as day, count(*) as count
                  from result.result r join dossier.dossier d on d.id = r.dossier_id
                 where r.number is not null group by 1, 2, 3
                """)
                .param("zone", zone.getId())
                .query((row, _) -> new Numbered(
                        new AgencyId(row.getObject("agency", UUID.class)),
                        row.getString("template"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("count")))
                .list();
    }

    /** The number drawn last of each series. */
    private Map<Series, Integer> counters() {
        return jdbc
                .sql("select agency_code, series, year, last_number from result.result_number")
                .query((row, _) -> Map.entry(
                        new Series(row.getString("agency_code"), row.getString("series"), row.getInt("year")),
                        row.getInt("last_number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
