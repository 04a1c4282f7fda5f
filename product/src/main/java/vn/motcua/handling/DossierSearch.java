package vn.motcua.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossiers;
import vn.motcua.handling.DossierLists.Place;
import vn.motcua.handling.DossierLists.Shelf;
import vn.motcua.proof.SoundRows;

/**
 * Finds dossiers on all lists of a counter or an agency. What many dossiers have ("Nguyễn") is soon met at the beginning of the
 * lists; what few have is looked up. Which of the two it is, is seen and not left to a guess.
 */
@Repository
@Transactional(readOnly = true)
public class DossierSearch {
    /** @param isCut whether there may be more, to which other words would lead */
    public record Found(List<Dossiers.Line> lines, boolean isCut) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    /** @param looked how many were looked through to find those: here for words, in the whole province for all else */
    private record Few(List<UUID> here, int looked) {}

    /** So many are shown at most. */
    private static final int SHOWN_MAX = 50;

    private static final int FEW = 5_000;

    /** So much of each list is read at first, and so much where neither list nor look-up answers. */
    private static final int BEGINNING = 1_000;

    private static final int DEPTH = 5_000;

    private final JdbcClient jdbc;
    private final SearchReader reader;

    DossierSearch(JdbcClient jdbc, SearchReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** The newest first. What is looked for by its procedure is found while it is under way. */
    public Found find(Place place, String asked) {
        for (var terms : reader.read(asked)) {
            var found = find(place, terms);
            if (!found.lines().isEmpty()) {
                return found;
            }
        }
        return new Found(List.of(), false);
    }

    private Found find(Place place, SearchTerms terms) {
        if (terms instanceof SearchTerms.OfProcedure) {
            return onLists(place, terms, DEPTH, false);
        }
        if (terms instanceof SearchTerms.Words || terms instanceof SearchTerms.PartOfNumber) {
            var met = onLists(place, terms, BEGINNING, true);
            if (met.lines().size() == SHOWN_MAX) {
                return met;
            }
        }
        if (terms instanceof SearchTerms.Words words) {
            // Whole words are found much faster than beginnings of words, and where they fill the page they are what
            // was meant.
            var whole = lookedUp(place, words.typedOut());
            if (whole.lines().size() == SHOWN_MAX) {
                return whole;
            }
        }
        return lookedUp(place, terms);
    }

    private Found lookedUp(Place place, SearchTerms terms) {
        var few = few(place, terms);
        return few.looked() > FEW ? onLists(place, terms, DEPTH, true) : shown(lines(few.here()));
    }

    private Few few(Place place, SearchTerms terms) {
        var here = terms instanceof SearchTerms.Words ? "SIDE = :agency and " : "";
        var sql = """
                with found as materialized (
                    select id, counter, agency, shelved_at from dossier.dossier d where TERMS limit :few)
                select array(select id from found where SIDE = :agency order by shelved_at desc, id limit :shown) as ids,
                       (select count(*) from found) as number
                """.replace("TERMS", here + terms.condition("term")).replace("SIDE", side(place));
        return terms.into(jdbc.sql(sql), "term")
                .param("agency", place.agency().value())
                .param("few", FEW + 1)
                .param("shown", SHOWN_MAX + 1)
                .query((row, _) -> new Few(ids(row), row.getInt("number")))
                .single();
    }

    private static List<UUID> ids(ResultSet row) throws SQLException {
        return List.of((UUID[]) row.getArray("ids").getArray());
    }

    private List<Dossiers.Line> lines(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : SoundRows.of(
                                jdbc.sql("select " + Dossiers.LINE_COLUMNS
                                                + " from dossier.dossier where id = any(:ids::uuid[])")
                                        .param(
                                                "ids",
                                                ids.stream().map(UUID::toString).toArray(String[]::new)),
                                Dossiers.LINE)
                        .rows();
    }

    private Found onLists(Place place, SearchTerms terms, int depth, boolean withEnded) {
        var live = Arrays.stream(Shelf.values())
                .filter(shelf -> shelf != Shelf.ENDED)
                .map(Shelf::name)
                .toArray(String[]::new);
        var parts = "select " + Dossiers.LINE_COLUMNS + """
                 from (select d.* from unnest(:live::text[]) as list (shelf)
                         cross join lateral (
                             select d.* from (select * from dossier.dossier where SIDE = :agency and shelf = list.shelf
                                               order by shelved_at, id limit :depth) d
                              where TERMS limit :shown) d) d
                """;
        var ended = " union all select " + Dossiers.LINE_COLUMNS + """
                 from (select d.* from (select * from dossier.dossier where SIDE = :agency and shelf = 'ENDED'
                                         order by shelved_at desc, id desc limit :depth) d
                        where TERMS limit :shown) d
                """;
        var sql = (withEnded ? parts + ended : parts)
                .replace("SIDE", side(place))
                .replace("TERMS", terms.condition("term"));
        var statement = terms.into(jdbc.sql(sql), "term")
                .param("live", live)
                .param("agency", place.agency().value())
                .param("depth", depth)
                .param("shown", SHOWN_MAX + 1);
        var found = SoundRows.of(statement, Dossiers.LINE);
        return new Found(shown(found.rows()).lines(), withEnded || found.read() > SHOWN_MAX);
    }

    private static Found shown(List<Dossiers.Line> lines) {
        var newest = lines.stream()
                .sorted(Comparator.comparing(Dossiers.Line::submittedAt).reversed())
                .limit(SHOWN_MAX)
                .toList();
        return new Found(newest, lines.size() > SHOWN_MAX);
    }

    private static String side(Place place) {
        return place instanceof DossierLists.Counter ? "counter" : "agency";
    }
}
