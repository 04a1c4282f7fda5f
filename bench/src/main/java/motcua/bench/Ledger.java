package motcua.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import vn.motcua.proof.Entries;

/**
 * Fills the ledger: some lives are played over HTTP, then copied row by row with ids, numbers, people, communes and days
 * of their own over the past year. One in fifty is under way, filed in the last three days. The product itself gives the
 * copies' events their places in the signed log.
 */
final class Ledger {
    private static final int PLAYED = 60;
    private static final int ONE_OPEN_IN = 50;
    private static final int OPEN_DAYS = 3;
    private static final int WEEKS = 52;
    private static final int DAYS_OF_WEEK = 7;
    private static final int BATCH = 2_000;
    private static final int WRITERS = 2;
    private static final long LOOK_MILLIS = 250;
    /**
     * People were told of the past year when it happened. Otherwise the telling of millions of events would be measured with each life, for
     * half an hour after the filling.
     */
    private static final String TOLD =
            "update notification.cursor set place = greatest(place, (select coalesce(max(leaf_no), -1)"
                    + " from proof.leaf where tree = 'LEDGER'))";

    /** How many entries of the log the facts have not read: only events move their place, so whatever follows the last event does not count. */
    private static final String UNREAD = "select count(*) from proof.leaf where tree = 'LEDGER' and kind = 'event'"
            + " and leaf_no > (select place from facts.cursor where reader = 'facts')";

    private static final long SAY_EVERY_NANOS = 30_000_000_000L;

    private final Database database;
    private final Load load;
    private final Entries entries;
    private final int oneOpenIn;

    Ledger(Database database, Load load, Entries entries) {
        this(database, load, entries, ONE_OPEN_IN);
    }

    private Ledger(Database database, Load load, Entries entries, int oneOpenIn) {
        this.oneOpenIn = oneOpenIn;
        this.database = database;
        this.load = load;
        this.entries = entries;
    }

    /** One in which every dossier is under way. */
    static Ledger ofOpenOnes(Database database, Load load, Entries entries) {
        return new Ledger(database, load, entries, 1);
    }

    long size() {
        return database.number("select count(*) from dossier.dossier");
    }

    /** Brings the ledger to that size and waits until its log is sealed and its statistics are fresh. */
    void fillTo(int size) {
        playTemplates();
        long missing = size - size();
        if (missing > 0) {
            try (var connection = database.connect()) {
                copy(templates(connection), Neighbourhood.of(connection), (int) missing);
            } catch (SQLException e) {
                throw new BenchFailed("The ledger cannot be filled", e);
            }
        }
        while (database.number("select count(*) from (select from proof.waiting limit 1) one") > 0) {
            Province.pause(LOOK_MILLIS);
        }
        awaitFacts();
        database.execute(TOLD, "vacuum (analyze)", "checkpoint");
    }

    /** The facts of a past year were read when it happened; a life is measured beside a reader that has only the present to read. */
    private void awaitFacts() {
        long behind = database.number(UNREAD);
        long begin = System.nanoTime();
        long lastSaid = begin;
        for (long left = behind; left > 0; left = database.number(UNREAD)) {
            Province.pause(LOOK_MILLIS);
            if (System.nanoTime() - lastSaid > SAY_EVERY_NANOS) {
                lastSaid = System.nanoTime();
                System.out.printf("Facts: %,d of the log's entries still to be read.%n", left);
            }
        }
        if (behind > 0) {
            System.out.printf(
                    "Facts of %,d entries read in %,d s.%n", behind, (System.nanoTime() - begin) / 1_000_000_000);
        }
    }

    /** Which dossiers were played is kept, because later measurements leave many more that were. */
    private void playTemplates() {
        if (database.number("select count(*) from pg_tables where tablename = 'bench_template'") > 0) {
            return;
        }
        for (var until : Life.Until.values()) {
            load.play(until == Life.Until.CLOSED ? PLAYED : 1, until);
        }
        database.execute("create table bench_template as select id from dossier.dossier where service = ("
                + "select service from dossier.dossier where stage = 'CLOSED' order by submitted_at desc limit 1)");
    }

    private static List<LifeTemplate> templates(Connection connection) throws SQLException {
        var templates = new ArrayList<LifeTemplate>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from bench_template order by id")) {
            while (rows.next()) {
                templates.add(LifeTemplate.of(connection, rows.getObject(1, UUID.class)));
            }
        }
        return templates;
    }

    private void copy(List<LifeTemplate> templates, Neighbourhood neighbourhood, int copies) throws SQLException {
        var columns = columns(templates);
        var writers = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer * BATCH;
                writers.add(threads.submit(() -> {
                    try (var connection = writing()) {
                        for (int from = first; from < copies; from += WRITERS * BATCH) {
                            var texts = new CopyTexts(columns);
                            for (int i = from; i < Math.min(from + BATCH, copies); i++) {
                                copy(templates, neighbourhood, i, copies).writeTo(texts, entries);
                            }
                            texts.sendTo(connection);
                            connection.commit();
                        }
                    }
                    return null;
                }));
            }
            for (var writer : writers) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new BenchFailed("The ledger cannot be filled", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        }
        try (var connection = database.connect()) {
            neighbourhood.keepNumbers(connection);
        }
    }

    /** Foreign keys are not looked up: the copies come with their parents. */
    private Connection writing() throws SQLException {
        var connection = database.connect();
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private Copy copy(List<LifeTemplate> templates, Neighbourhood neighbourhood, int i, int copies) {
        boolean isOpen = i % oneOpenIn == 0;
        var fitting = templates.stream().filter(one -> one.isOpen() == isOpen).toList();
        var template = fitting.get(i / oneOpenIn % fitting.size());
        int daysEarlier =
                isOpen ? 1 + i / oneOpenIn % OPEN_DAYS : DAYS_OF_WEEK * (WEEKS - (int) ((long) i * WEEKS / copies));
        var who = neighbourhood.who(i / oneOpenIn + i);
        var number = template.number() == null ? null : neighbourhood.number(who.commune(), daysEarlier);
        return new Copy(template, who, number, daysEarlier);
    }

    private static Map<String, String> columns(List<LifeTemplate> templates) {
        var columns = templates.stream()
                .flatMap(template -> template.rows().stream())
                .collect(Collectors.toMap(
                        LifeTemplate.Row::table,
                        row -> String.join(", ", row.columns().keySet()),
                        (first, _) -> first));
        columns.put(Copy.WAITING, "tree, kind, subject, seq, hash, mac");
        return columns;
    }
}
