package vn.motcua.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.SearchText;

/**
 * What people searched and did not find: how often the same words on which day, never by whom. A few words that one person
 * typed may name that person, so words show only when they came often and on several days, what looks like a number or a
 * sentence is not counted at all, and everything goes after some weeks.
 */
@Component
public class MissedSearches {
    static final int TIMES_MIN = 5;
    static final int DAYS_MIN = 3;
    static final int KEPT_DAYS = 60;
    private static final int WORDS_MAX = 6;
    private static final int ROWS_OF_A_DAY_MAX = 5_000;
    private static final int SHOWN_MAX = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{4,}");

    /** @param words folded, as they are compared */
    public record Missed(String words, int times, int days, LocalDate last) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    MissedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void count(String query) {
        var words = SearchText.fold(query);
        if (words.isEmpty()
                || NUMBER.matcher(words).find()
                || words.split(" ", -1).length > WORDS_MAX
                || query.indexOf('@') >= 0) {
            return;
        }
        jdbc.sql("""
                with forgotten as (delete from catalogue.missed_search where day < :oldest)
                insert into catalogue.missed_search (words, day, times)
                select :words, :today, 1
                 where (select count(*) from catalogue.missed_search where day = :today) < :most
                on conflict (words, day) do update set times = catalogue.missed_search.times + 1
                """)
                .param("words", words)
                .param("today", today())
                .param("oldest", oldest())
                .param("most", ROWS_OF_A_DAY_MAX)
                .update();
    }

    /** What came often, most first. */
    public List<Missed> often() {
        return jdbc.sql("""
                select words, sum(times) as times, count(*) as days, max(day) as last
                  from catalogue.missed_search
                 where day >= :oldest
                 group by words
                having sum(times) >= :times and count(*) >= :days
                 order by 2 desc, 1
                 limit :limit
                """)
                .param("oldest", oldest())
                .param("times", TIMES_MIN)
                .param("days", DAYS_MIN)
                .param("limit", SHOWN_MAX)
                .query((rs, _) -> new Missed(
                        rs.getString("words"),
                        rs.getInt("times"),
                        rs.getInt("days"),
                        rs.getObject("last", LocalDate.class)))
                .list();
    }

    private LocalDate oldest() {
        return today().minusDays(KEPT_DAYS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
