package motcua.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for several tables in the text format of COPY. */
final class CopyTexts {
    private final Map<String, String> columns;
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();

    /** @param columns names of the columns by table, as COPY takes them */
    CopyTexts(Map<String, String> columns) {
        this.columns = Map.copyOf(columns);
    }

    void add(String table, @Nullable String... values) {
        var text = texts.computeIfAbsent(table, _ -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(text, values[i]);
        }
        text.append('\n');
    }

    private static void append(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    String text(String table) {
        return texts.getOrDefault(table, new StringBuilder()).toString();
    }

    /** Hands everything to the server, and begins anew. */
    void sendTo(Connection connection) throws SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var one : texts.entrySet()) {
            var into = "copy " + one.getKey() + " (" + columns.get(one.getKey()) + ") from stdin";
            try {
                copies.copyIn(into, new StringReader(one.getValue().toString()));
            } catch (IOException e) {
                throw new BenchFailed("Rows for " + one.getKey(), e);
            }
            one.getValue().setLength(0);
        }
    }
}
