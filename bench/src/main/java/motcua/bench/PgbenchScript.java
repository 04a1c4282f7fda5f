package motcua.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A script for pgbench with the SQL of one life as the server executed it. What must be new in every life (ids, the
 * dossier's number, keys of requests) is drawn by one statement at the beginning and stands as a variable; all other
 * values stand as they were.
 */
final class PgbenchScript {
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER_SHAPE = Pattern.compile("H\\d+(?:\\.\\d+)*-\\d{6}-\\d{4,}");
    /** The driver sends moments with their type; as a text alone the server would not always see one. */
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2} [0-9:.]+\\+\\d{2}");

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final String FRESH_NUMBER = "'H57.000-000000-' || nextval('bench_number')";
    /** A number that the product drew from a sequence of the database and then wrote itself: it is taken once only. */
    private static final Pattern DRAWN = Pattern.compile("'\\d+'");

    private static final String WRITES_DRAWN = "overriding system value";
    private static final List<String> OTHERS =
            List.of("pg_try_advisory_xact_lock", "pg_stat_statements", "pg_settings", "notification.", "facts.");

    private PgbenchScript() {}

    /**
     * Without the transactions of the sealer and of the bench, which do not belong to the life, and without those that tell
     * people of it or make facts of it afterwards: they take the lives of all clients together, so none of them is one life's.
     */
    static List<List<ServerLog.Executed>> ofLife(List<List<ServerLog.Executed>> transactions) {
        return transactions.stream()
                .map(transaction ->
                        transaction.stream().filter(one -> !one.sql().isBlank()).toList())
                .filter(transaction -> !transaction.isEmpty())
                .filter(transaction -> transaction.stream()
                        .noneMatch(one -> OTHERS.stream().anyMatch(one.sql()::contains)
                                || one.sql().startsWith("alter system")
                                || one.sql().startsWith("select pg_reload_conf")
                                || one.sql().startsWith("SET ")))
                .toList();
    }

    /** @param sinceMillis when the life began, since 1970: ids from before it stay */
    static String of(List<List<ServerLog.Executed>> transactions, long sinceMillis) {
        var fresh = freshValues(transactions, sinceMillis);
        var script = new StringBuilder("select ");
        script.append(fresh.entrySet().stream()
                .map(one -> (NUMBER_SHAPE.matcher(one.getKey()).matches() ? FRESH_NUMBER : "uuidv7()") + " as "
                        + one.getValue())
                .collect(Collectors.joining(", ")));
        script.append(" \\gset\n");
        for (var transaction : transactions) {
            boolean isSingle = transaction.size() == 1;
            script.append(isSingle ? "" : "begin;\n");
            transaction.forEach(one -> script.append(statement(one, fresh)).append(";\n"));
            script.append(isSingle ? "" : "commit;\n");
        }
        return script.toString();
    }

    /** Values to be drawn anew, with the name of their variable: every id made since then, and the number. */
    private static Map<String, String> freshValues(List<List<ServerLog.Executed>> transactions, long sinceMillis) {
        var fresh = new LinkedHashMap<String, String>();
        for (var transaction : transactions) {
            for (var one : transaction) {
                for (var parameter : one.parameters()) {
                    NUMBER_SHAPE.matcher(parameter).results().forEach(number -> name(number.group(), fresh));
                    UUID_SHAPE
                            .matcher(parameter)
                            .results()
                            .map(MatchResult::group)
                            .filter(id -> isMadeSince(UUID.fromString(id), sinceMillis))
                            .forEach(id -> name(id, fresh));
                }
            }
        }
        return fresh;
    }

    private static void name(String value, Map<String, String> fresh) {
        fresh.putIfAbsent(value, "v" + fresh.size());
    }

    /** Keys of requests are random (version 4); ids of the product say when they were made (version 7). */
    private static boolean isMadeSince(UUID id, long millis) {
        return id.version() == 4 || id.version() == 7 && id.getMostSignificantBits() >>> 16 >= millis;
    }

    private static String statement(ServerLog.Executed one, Map<String, String> fresh) {
        var values = new HashMap<Integer, String>();
        for (int i = 0; i < one.parameters().size(); i++) {
            var parameter = one.parameters().get(i);
            boolean isDrawn =
                    one.sql().contains(WRITES_DRAWN) && DRAWN.matcher(parameter).matches();
            values.put(i + 1, isDrawn ? "nextval('bench_number')" : expression(parameter, fresh));
        }
        return PLACE.matcher(one.sql()).replaceAll(place -> {
            var value = values.get(Integer.parseInt(place.group(1)));
            return Matcher.quoteReplacement(value == null ? place.group() : value);
        });
    }

    /** As SQL with variables of pgbench: {@code 'a' || :v0 || 'b'} in brackets where a fresh value is part of a text. */
    private static String expression(String parameter, Map<String, String> fresh) {
        if (parameter.equals("NULL")) {
            return "null";
        }
        var text = parameter.substring(1, parameter.length() - 1).replace("''", "'");
        var whole = fresh.get(text);
        if (whole != null) {
            return ":" + whole;
        }
        var parts = new ArrayList<String>();
        var found = Pattern.compile(fresh.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")))
                .matcher(text);
        int from = 0;
        while (!fresh.isEmpty() && found.find()) {
            parts.add(literal(text.substring(from, found.start())));
            parts.add(":" + fresh.get(found.group()));
            from = found.end();
        }
        if (parts.isEmpty()) {
            return literal(text) + (MOMENT.matcher(text).matches() ? "::timestamptz" : "");
        }
        parts.add(literal(text.substring(from)));
        return "(" + String.join(" || ", parts) + ")";
    }

    /** pgbench takes a colon before a letter or digit for a variable even within quotes, so colons are written by number. */
    private static String literal(String text) {
        if (!text.contains(":")) {
            return "'" + text.replace("'", "''") + "'";
        }
        return "U&'" + text.replace("\\", "\\\\").replace(":", "\\003A").replace("'", "''") + "'";
    }
}
