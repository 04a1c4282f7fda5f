package motcua.linkage.spark;

import java.util.Objects;
import motcua.linkage.engine.Row;
import org.jspecify.annotations.Nullable;

/** The row that is being read. */
final class SparkRow implements Row {
    private org.apache.spark.sql.@Nullable Row row;

    SparkRow of(org.apache.spark.sql.Row next) {
        row = next;
        return this;
    }

    @Override
    public long number(int column) {
        return value(column) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public double real(int column) {
        return value(column) instanceof Number number ? number.doubleValue() : 0;
    }

    @Override
    public @Nullable String text(int column) {
        var value = value(column);
        return value == null ? null : value.toString();
    }

    private @Nullable Object value(int column) {
        return Objects.requireNonNull(row).get(column);
    }
}
