package motcua.bench;

import java.io.PrintStream;
import java.util.List;

/** The figures as tables in Markdown, as they can stand in docs/benchmarks.md. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(List<Figures> all) {
        line(
                "| Dossiers in the ledger | lives/s | pgbench lives/s | ratio | statements per life | transactions per life"
                        + " | CPU ms per life: product | PostgreSQL | product's memory (highest, MiB) |");
        line("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (var one : all) {
            boolean hasPeer = one.pgbenchLivesPerSecond() > 0;
            line("| %,d | %.1f | %s | %s | %.1f | %.1f | %.1f | %.1f | %d |"
                    .formatted(
                            one.dossiers(),
                            one.livesPerSecond(),
                            hasPeer ? "%.1f".formatted(one.pgbenchLivesPerSecond()) : "no pgbench here",
                            hasPeer ? "%.2f".formatted(one.livesPerSecond() / one.pgbenchLivesPerSecond()) : "-",
                            one.statementsPerLife(),
                            one.transactionsPerLife(),
                            one.productMillis(),
                            one.databaseMillis(),
                            one.memoryMebibytes()));
        }
        line("");
        printCalls(all);
    }

    private void printCalls(List<Figures> all) {
        var first = all.getFirst();
        var last = all.getLast();
        boolean grows = all.size() > 1;
        var head = new StringBuilder("| Call (ms) |");
        for (var one : all) {
            head.append(" p50 at %,d | p95 | p99 |".formatted(one.dossiers()));
        }
        line(head + (grows ? " growth of mean | of p50 |" : ""));
        line("|---|" + "---:|".repeat(3 * all.size() + (grows ? 2 : 0)));
        for (var call : last.calls().keySet()) {
            var row = new StringBuilder("| " + call + " |");
            for (var one : all) {
                var times = one.calls().get(call);
                row.append(
                        times == null
                                ? " - | - | - |"
                                : " %.1f | %.1f | %.1f |".formatted(times.p50(), times.p95(), times.p99()));
            }
            var before = first.calls().get(call);
            var after = last.calls().get(call);
            if (grows && before != null && after != null) {
                row.append(" %.2f | %.2f |".formatted(after.mean() / before.mean(), after.p50() / before.p50()));
            }
            line(row.toString());
        }
    }

    void line(String text) {
        out.println(text);
    }
}
