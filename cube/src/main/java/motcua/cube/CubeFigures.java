package motcua.cube;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.scorecard.Figure;
import vn.motcua.scorecard.Index;
import vn.motcua.scorecard.Measure;
import vn.motcua.scorecard.Score;

/** Reads figures and points of any scope out of the cells of a period. */
final class CubeFigures {
    private final Duck duck;
    private final FactFolder folder;
    private final Definitions definitions;
    private final Cells cells;

    CubeFigures(Duck duck, FactFolder folder, Definitions definitions, Cells cells) {
        this.duck = duck;
        this.folder = folder;
        this.definitions = definitions;
        this.cells = cells;
    }

    /**
     * Every measure for each part of a place that had any dossier.
     *
     * @param procedure null for all
     */
    Map<String, List<Figure>> figures(Place place, By by, @Nullable String procedure) {
        var sql = new StringBuilder("select " + by.key() + " as key");
        for (int i = 0; i < definitions.measures().size(); i++) {
            sql.append(", cast(sum(c.o%d) as bigint) as o%d, cast(sum(c.c%d) as bigint) as c%d".formatted(i, i, i, i));
        }
        sql.append(" from ").append(cells.relation(folder)).append(" c join ").append(folder.agencies());
        sql.append(" a on a.id = c.agency where ")
                .append(place.condition())
                .append(" and ")
                .append(by.condition());
        if (procedure != null) {
            sql.append(" and c.procedure_code = ").append(Duck.text(procedure));
        }
        sql.append(" group by 1");
        var figures = new TreeMap<String, List<Figure>>();
        duck.rows(sql.toString(), row -> figures.put(row.getString("key"), figures(row)));
        return figures;
    }

    private List<Figure> figures(ResultSet row) throws SQLException {
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < definitions.measures().size(); i++) {
            Measure measure = definitions.measures().get(i);
            Long of = measure.isRatio() ? row.getLong("o" + i) : null;
            figures.add(new Figure(measure, row.getLong("c" + i), of, cells.asOf()));
        }
        return List.copyOf(figures);
    }

    /** The points of each part of a place. */
    Map<String, Score> scores(Index index, Place place, By by, @Nullable String procedure) {
        var scores = new TreeMap<String, Score>();
        figures(place, by, procedure).forEach((key, found) -> scores.put(key, Score.of(index, found)));
        return scores;
    }
}
