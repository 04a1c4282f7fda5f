package motcua.linkage.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import motcua.linkage.profile.Column;

/**
 * A database that runs the plan. The plan is SQL with a few words that differ between engines, written with {@code #}
 * (see {@link Dialect}); every step reads named datasets and writes one Parquet file, whole or not at all, so that two
 * engines that answer the same SQL alike give the same links.
 */
public interface Engine extends AutoCloseable {
    /** As {@code --engine} calls it. */
    String name();

    /** The engine of this process that reads files as people bring them: CSV, and which columns a file has. */
    Engine files();

    /**
     * Makes the rows of a Parquet file known under a name, with the column {@code row_no}: 0 for its first row.
     *
     * @param columns the file's column for each name that the plan uses; read as text, empty text as null
     */
    void source(String name, Path parquet, Map<String, String> columns);

    /** Makes Parquet files known as one dataset. */
    void dataset(String name, List<Path> parquet);

    /** Makes a Parquet file known with the further column {@code row_no}: 0 for its first row. */
    void numbered(String name, Path parquet);

    /**
     * Names those rows of a source whose {@code row_no} is not among some numbers.
     *
     * @param numbers SQL of the numbers, in the column {@code no}
     */
    default void without(String name, String source, String numbers) {
        view(
                name,
                "select s.* from " + source + " s where not exists (select 1 from (" + numbers
                        + ") k where k.no = s.row_no)");
    }

    /** Names a query. */
    void view(String name, String sql);

    /** Makes a pure text function known to SQL; null gives null. Serialisable, as an engine may send it to other machines. */
    void function(String name, UnaryOperator<String> function);

    /** Keeps a small table made in Java. */
    void table(String name, List<Column> columns, List<? extends List<?>> rows);

    /** Whether each value of a source is greater than the one before it in the file, and none is null; false if unsure. */
    boolean isAscending(String source, String column);

    /** Runs the query into a Parquet file: whole or not at all. The order of an {@code order by} is kept. */
    void writeParquet(String sql, Path target);

    /** Writes a Parquet file as CSV with a header, in the order of its rows: whole or not at all. */
    void writeCsv(Path parquet, Path target);

    /**
     * Does both, at the same time where the engine can: what one waits for or cannot divide leaves a processor to the other.
     * Neither may use what the other makes, nor call {@link #table}. A failure is told when both have ended.
     */
    default void together(Runnable one, Runnable other) {
        one.run();
        other.run();
    }

    /** Runs the query and reads its rows one after the other. */
    void read(String sql, RowReader reader);

    /** Tells any thread how far the query is that the calling thread runs from now on. */
    Supplier<Done> progress();

    @Override
    void close();

    /**
     * How far a query is.
     *
     * @param share 0 to 1, or a negative number when the engine cannot tell
     * @param rows rows that went through the query so far
     */
    record Done(double share, long rows) {
        public static final Done UNKNOWN = new Done(-1, 0);
    }

    /** Takes one row. */
    @FunctionalInterface
    interface RowReader {
        void row(Row row);
    }
}
