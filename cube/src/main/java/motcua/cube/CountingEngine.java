package motcua.cube;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.motcua.facts.FactsAsOf;

/**
 * Something that counts the facts of one province.
 *
 * @param id how it writes the id in a column as 32 digits
 * @param relation the dossiers that lived in a period, as of its moment, in its words
 * @param ask the rows of an answer, each value as a text
 */
record CountingEngine(
        String name,
        UnaryOperator<String> id,
        Function<Moments, String> relation,
        Function<String, List<List<String>>> ask) {
    private static String digits(String column) {
        return "replace(cast(" + column + " as varchar), '-', '')";
    }

    /** Out of the product's own tables. */
    static CountingEngine postgres(Connection postgres) {
        return new CountingEngine(
                "PostgreSQL", CountingEngine::digits, moments -> moments.in(FactsAsOf.of(FactsAsOf.TABLE)), sql -> {
                    try (var statement = postgres.createStatement();
                            var found = statement.executeQuery(sql)) {
                        var rows = new ArrayList<List<String>>();
                        while (found.next()) {
                            rows.add(texts(found));
                        }
                        return rows;
                    } catch (SQLException e) {
                        throw new CubeRefused("The database must answer, but says: " + e.getMessage(), e);
                    }
                });
    }

    /** Out of the files of a province. */
    static CountingEngine duckDb(Duck duck, FactFolder folder, String province) {
        return new CountingEngine(
                "DuckDB",
                CountingEngine::digits,
                moments -> FactTables.asOf(
                        folder.dossiers(moments.firstMonth(), province),
                        folder.events(moments.firstMonth(), province),
                        moments),
                sql -> duck.rows(sql, CountingEngine::texts));
    }

    /** Out of the same facts, by a session of Spark within this process. */
    static CountingEngine spark(SparkSql spark, Duck duck, FactFolder folder, String province) {
        var dossiers = SparkSql.copy(duck, "dossier", FactTables.DOSSIER, folder.dossiers("", province));
        var events = SparkSql.copy(duck, "event", FactTables.EVENT, folder.events("", province));
        return new CountingEngine(
                "Spark",
                column -> "replace(" + column + ", '-', '')",
                moments -> SparkSql.words(FactTables.asOf(dossiers, events, moments)),
                spark::rows);
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        var texts = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
            texts.add(String.valueOf(row.getString(i)));
        }
        return texts;
    }
}
