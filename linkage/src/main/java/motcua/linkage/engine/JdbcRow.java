package motcua.linkage.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The row at which a result stands. */
record JdbcRow(ResultSet rows) implements Row {
    @Override
    public long number(int column) {
        try {
            return rows.getLong(column + 1);
        } catch (SQLException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public double real(int column) {
        try {
            return rows.getDouble(column + 1);
        } catch (SQLException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public @Nullable String text(int column) {
        try {
            return rows.getString(column + 1);
        } catch (SQLException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        }
    }
}
