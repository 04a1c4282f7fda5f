package motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** One measurement with the ledger as it is: lives over HTTP (as long to warm up), then the same SQL by pgbench. */
final class OneSize {
    private static final int PGBENCH_NUMBERS_FROM = 10_000_000;

    private final Province province;
    private final Database database;
    private final Load load;
    private final Asked asked;

    OneSize(Province province, Load load, Asked asked) {
        this.province = province;
        this.database = province.database();
        this.load = load;
        this.asked = asked;
    }

    Figures measure(long dossiers) {
        load.play(asked.clients(), Duration.ofSeconds(asked.seconds()));
        database.execute("checkpoint");

        var statements = new StatementCount(database);
        statements.begin();
        var productBefore = productTime();
        var databaseBefore = database.processorTime();
        var played = load.play(asked.clients(), Duration.ofSeconds(asked.seconds()));
        var productTime = productTime().minus(productBefore);
        var databaseTime = database.processorTime().minus(databaseBefore);
        var counted = statements.counted();
        statements.writeTo(province.data().resolve("statements-" + dossiers + ".tsv"));

        int lives = Math.max(1, played.lives());
        return new Figures(
                dossiers,
                asked.clients(),
                played.seconds(),
                played.lives(),
                counted.statements() / (double) lives,
                counted.transactions() / (double) lives,
                productTime.toNanos() / 1e6 / lives,
                databaseTime.toNanos() / 1e6 / lives,
                pgbench(),
                province.memory().highest(),
                played.timings().summaries());
    }

    private Duration productTime() {
        return province.productProcess().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private double pgbench() {
        if (!Pgbench.isHere()) {
            return 0;
        }
        long begin = System.currentTimeMillis();
        var log = new ServerLog(database, province.data());
        var life = PgbenchScript.ofLife(log.during(() -> load.play(1, Life.Until.CLOSED)));
        var script = province.data().resolve("life.sql");
        try {
            Files.writeString(script, PgbenchScript.of(life, begin));
        } catch (IOException e) {
            throw new BenchFailed("The script for pgbench cannot be written", e);
        }
        database.execute("create sequence if not exists bench_number start " + PGBENCH_NUMBERS_FROM, "checkpoint");
        return Pgbench.run(database, script, asked.clients(), asked.seconds()).orElse(0.0);
    }
}
