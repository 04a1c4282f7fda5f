package motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The server's own log (csvlog), from which the SQL of a life is taken, transaction by transaction. */
final class ServerLog {
    /** One statement as it was executed; parameters as SQL writes them, {@code NULL} or in quotes. */
    record Executed(String sql, List<String> parameters) {
        Executed {
            parameters = List.copyOf(parameters);
        }
    }

    private static final int SESSION = 5;
    private static final int MESSAGE = 13;
    private static final int DETAIL = 14;
    private static final Pattern EXECUTE = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']++|'')*+')");
    private static final long RELOAD_MILLIS = 1_500;

    private final Database database;
    private final Path file;

    ServerLog(Database database, Path data) {
        this.database = database;
        this.file = data.resolve("postgres").resolve("log").resolve("bench.csv");
    }

    /** Whether the server writes this log; when not, it does from its next start on. */
    static boolean isOn(Database database) {
        boolean isOn = database.number(
                        "select count(*) from pg_settings where name = 'logging_collector'" + " and setting = 'on'")
                == 1;
        if (!isOn) {
            database.execute(
                    "alter system set logging_collector = on",
                    "alter system set log_destination = 'csvlog'",
                    "alter system set log_filename = 'bench'",
                    "alter system set log_rotation_age = 0",
                    "alter system set log_rotation_size = 0");
        }
        return isOn;
    }

    /** The transactions of all sessions while {@code action} ran, in the order in which they began. */
    List<List<Executed>> during(Runnable action) {
        try {
            long before = Files.size(file);
            database.execute("alter system set log_statement = 'all'", "select pg_reload_conf()");
            Province.pause(RELOAD_MILLIS);
            action.run();
            database.execute("alter system reset log_statement", "select pg_reload_conf()");
            Province.pause(RELOAD_MILLIS);
            try (var log = Files.newInputStream(file)) {
                log.skipNBytes(before);
                return transactions(new String(log.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new BenchFailed("The server's log must be readable: " + file, e);
        }
    }

    static List<List<Executed>> transactions(String csv) {
        var finished = new ArrayList<List<Executed>>();
        var open = new LinkedHashMap<String, List<Executed>>();
        for (var record : records(csv)) {
            if (record.size() <= DETAIL) {
                continue;
            }
            var executed = EXECUTE.matcher(record.get(MESSAGE));
            if (!executed.matches()) {
                continue;
            }
            var sql = executed.group(1).strip();
            var parameters = PARAMETER
                    .matcher(record.get(DETAIL))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            var session = record.get(SESSION);
            if (sql.toLowerCase(java.util.Locale.ROOT).startsWith("begin")) {
                var transaction = new ArrayList<Executed>();
                open.put(session, transaction);
                finished.add(transaction);
            } else if (sql.toLowerCase(java.util.Locale.ROOT).matches("commit|rollback")) {
                open.remove(session);
            } else if (open.containsKey(session)) {
                open.get(session).add(new Executed(sql, parameters));
            } else {
                finished.add(List.of(new Executed(sql, parameters)));
            }
        }
        return finished.stream().map(List::copyOf).collect(Collectors.toList());
    }

    /** CSV as PostgreSQL writes it: fields in quotes may hold commas, line ends, and quotes written twice. */
    static List<List<String>> records(String csv) {
        var records = new ArrayList<List<String>>();
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (isQuoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    isQuoted = false;
                }
            } else if (c == '"') {
                isQuoted = true;
            } else if (c == ',' || c == '\n') {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(fields));
                    fields.clear();
                }
            } else {
                field.append(c);
            }
        }
        return records;
    }
}
