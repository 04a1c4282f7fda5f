package vn.motcua.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ChangedOutside;

/**
 * Reads what the product keeps. Every row that is turned into a record passes here: a value from which none can be made (a
 * word that no list has, a text that is no JSON, a moment that no calendar has, nothing where something must be) was never
 * written by the product, so the row was changed outside. Its table and key are named, its values are not. Lists that go on
 * without such a row read by {@link SoundRows}.
 */
@Component("jdbcTemplate")
class KeptValues extends JdbcTemplate {
    KeptValues(DataSource database) {
        super(database);
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator creator,
            @Nullable PreparedStatementSetter setter,
            ResultSetExtractor<T> extractor) {
        return super.query(
                creator, setter, extractor instanceof RowMapperResultSetExtractor<?> ? judged(extractor) : extractor);
    }

    private static <T extends @Nullable Object> ResultSetExtractor<T> judged(ResultSetExtractor<T> extractor) {
        return rows -> {
            try {
                return extractor.extractData(KeptRow.within(rows));
            } catch (RuntimeException e) {
                throw KeptRow.isFailureOfValue(e) ? changed(rows, e) : e;
            }
        };
    }

    private static ChangedOutside changed(ResultSet rows, RuntimeException cause) throws SQLException {
        return new ChangedOutside(KeptRow.name(rows) + " (a value that the product never writes)", cause);
    }
}
