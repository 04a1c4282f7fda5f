package motcua.linkage.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Small results as values. */
public final class Rows {
    private Rows() {}

    public static <T> List<T> list(Engine engine, String sql, Function<Row, T> reader) {
        var all = new ArrayList<T>();
        engine.read(sql, row -> all.add(reader.apply(row)));
        return all;
    }

    /** The first column of the first row, 0 when there is none. */
    public static long number(Engine engine, String sql) {
        var answer = list(engine, sql, row -> row.number(0));
        return answer.isEmpty() ? 0 : answer.getFirst();
    }
}
