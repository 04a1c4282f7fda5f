package vn.motcua.handling;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.api.ListCursor;
import vn.motcua.dossier.Dossiers;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.SoundRows;

/** The lists of a counter and of an agency: a dossier lies on exactly one of them, from its filing on. */
@Repository
@Transactional(readOnly = true)
public class DossierLists {
    /** Which list. All begin with what is most pressing, the last one with the newest. */
    public enum Shelf {
        SUBMITTED,
        /** No stage: filed, and money is to be paid before the counter looks at it. */
        AWAITING_PAYMENT,
        AWAITING_SUPPLEMENT,
        IN_HANDLING,
        DECIDED,
        ENDED
    }

    /** Whose lists: of the counter that receives and hands over, or of the agency that decides. */
    public sealed interface Place {
        AgencyId agency();
    }

    public record Counter(AgencyId agency) implements Place {}

    public record Deciding(AgencyId agency) implements Place {}

    /** @param late those in handling whose due date is over */
    public record Counts(Map<Shelf, Integer> on, int late) {
        /** No list is counted further; nor is that of the ended ones, which only grows. */
        public static final int MAX = 1000;

        public Counts {
            on = Map.copyOf(on);
        }

        public int on(Shelf shelf) {
            return on.getOrDefault(shelf, 0);
        }
    }

    private static final int PAGE_LINES = 30;

    private final JdbcClient jdbc;

    DossierLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Dossiers.Page on(Place place, Shelf shelf, @Nullable String cursor) {
        boolean newestFirst = shelf == Shelf.ENDED;
        var from = ListCursor.of(cursor, newestFirst ? ListCursor.LAST : ListCursor.FIRST);
        var statement = jdbc.sql("select " + Dossiers.LINE_COLUMNS + " from dossier.dossier d where " + at(place)
                        + (newestFirst
                                ? " and (shelved_at, id) < (:after, :afterId) order by shelved_at desc, id desc"
                                : " and (shelved_at, id) > (:after, :afterId) order by shelved_at, id")
                        + " limit :limit")
                .param("agency", place.agency().value())
                .param("shelf", shelf.name())
                .param("after", from.bound())
                .param("afterId", from.id())
                .param("limit", PAGE_LINES + 1);
        var lines = SoundRows.of(statement, Dossiers.LINE);
        var shown = lines.page(PAGE_LINES);
        if (lines.read() <= PAGE_LINES || shown.isEmpty()) {
            return new Dossiers.Page(shown, null);
        }
        var last = shown.getLast();
        return new Dossiers.Page(
                shown, new ListCursor(last.shelvedAt(), last.id().value()).text());
    }

    private static String at(Place place) {
        return switch (place) {
            case Counter _ -> "counter = :agency and shelf = :shelf";
            case Deciding _ -> "agency = :agency and shelf = :shelf";
        };
    }

    public Counts counts(Place place, Instant now) {
        record Row(String shelf, int number, int late) {}
        var side = place instanceof Counter ? "counter" : "agency";
        var rows = jdbc.sql("""
                select s.shelf,
                       (select count(*) from (select 1 from dossier.dossier d
                          where d.SIDE = :agency and d.shelf = s.shelf limit :max) counted) as number,
                       (select count(*) from (select 1 from dossier.dossier d
                          where d.SIDE = :agency and d.shelf = s.shelf and s.shelf = 'IN_HANDLING'
                            and d.shelved_at < :now limit :max) counted) as late
                  from unnest(array['SUBMITTED', 'AWAITING_PAYMENT', 'AWAITING_SUPPLEMENT', 'IN_HANDLING', 'DECIDED'])
                       as s (shelf)
                """.replace("SIDE", side))
                .param("agency", place.agency().value())
                .param("max", Counts.MAX)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Row.class)
                .list();
        var on = new EnumMap<Shelf, Integer>(Shelf.class);
        rows.forEach(row -> on.put(Shelf.valueOf(row.shelf()), row.number()));
        return new Counts(on, rows.stream().mapToInt(Row::late).sum());
    }
}
