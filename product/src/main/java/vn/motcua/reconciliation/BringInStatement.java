package vn.motcua.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.payment.GatewayReports;
import vn.motcua.reconciliation.ReadStatement.Finding;
import vn.motcua.shared.Uuid7;
import vn.motcua.ui.Said;

/** An accountant brings in a bank's statement, or has the gateway's report of a day fetched. All of it, or nothing. */
@Component
class BringInStatement {
    sealed interface Outcome {
        record BroughtIn(Statement statement) implements Outcome {}

        /** The same was brought in before, perhaps as another kind of file. */
        record Known(Statement earlier) implements Outcome {}

        /** @param findings all of them, with their lines */
        record Unreadable(List<Finding> findings) implements Outcome {
            public Unreadable {
                findings = List.copyOf(findings);
            }
        }

        /** The gateway was asked and gave no report that can be believed. */
        record NoReport(String why) implements Outcome {}
    }

    private final ReadStatement reader;
    private final StatementStore statements;
    private final ClosedDayStore closed;
    private final GatewayReports reports;
    private final Clock clock;

    BringInStatement(
            ReadStatement reader,
            StatementStore statements,
            ClosedDayStore closed,
            GatewayReports reports,
            Clock clock) {
        this.reader = reader;
        this.statements = statements;
        this.closed = closed;
        this.reports = reports;
        this.clock = clock;
    }

    @Transactional
    Outcome bank(String fileName, byte[] file, User.Officer by) {
        var read = reader.read(file);
        if (!read.findings().isEmpty()) {
            return new Outcome.Unreadable(read.findings());
        }
        var days = read.lines().stream().map(StatementLine::day).toList();
        var first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        var last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        var head = new Head(Source.BANK, read.format(), StatementTexts.text(fileName), first, last, "");
        return keep(head, read.lines(), by);
    }

    /** The report is asked for outside of any transaction. */
    GatewayReports.Reply ask(LocalDate day) {
        return reports.of(day);
    }

    @Transactional
    Outcome gateway(GatewayReports.Reply reply, User.Officer by) {
        return switch (reply) {
            case GatewayReports.Reply.NoGateway _ -> new Outcome.NoReport("no-gateway");
            case GatewayReports.Reply.Doubted _ -> new Outcome.NoReport("doubted");
            case GatewayReports.Reply.Unreachable _ -> new Outcome.NoReport("unreachable");
            case GatewayReports.Reply.Report(var day, var payout, var told) -> {
                statements.takeTurn();
                var lines = new ArrayList<StatementLine>();
                told.forEach(line -> lines.add(new StatementLine(
                        lines.size() + 1,
                        day,
                        line.amount().amount(),
                        line.fee().amount(),
                        line.transaction(),
                        line.gatewayNumber(),
                        "")));
                var head = new Head(Source.GATEWAY, "HTTP", "report-" + day, day, day, payout);
                boolean isAnother = statements.of(day).stream()
                        .anyMatch(one ->
                                one.source() == Source.GATEWAY && !one.sha256().equals(head.hashed(lines)));
                yield isAnother ? new Outcome.NoReport("another") : keep(head, lines, by);
            }
        };
    }

    static String sha256(Statement statement, List<StatementLine> lines) {
        var of = statement.source() == Source.GATEWAY ? statement.firstDay() + statement.payoutReference() : "";
        return ReadStatement.sha256(statement.source(), of, lines);
    }

    /** What a statement says of itself. */
    private record Head(Source source, String format, String name, LocalDate first, LocalDate last, String payout) {
        String hashed(List<StatementLine> lines) {
            return ReadStatement.sha256(source, source == Source.GATEWAY ? first + payout : "", lines);
        }
    }

    private Outcome keep(Head head, List<StatementLine> lines, User.Officer by) {
        statements.takeTurn();
        var sha256 = head.hashed(lines);
        var earlier = statements.withHash(sha256);
        if (earlier.isPresent()) {
            return new Outcome.Known(earlier.get());
        }
        var closedDays = closed.between(head.first(), head.last());
        var late = lines.stream()
                .filter(line -> closedDays.contains(line.day()))
                .map(line -> new Finding(line.number(), Said.of("reconciliation.bad.closed", line.day())))
                .toList();
        if (!late.isEmpty()) {
            return new Outcome.Unreadable(late);
        }

        var now = clock.instant();
        var statement = new Statement(
                Uuid7.at(now),
                head.source(),
                head.format(),
                head.name(),
                head.first(),
                head.last(),
                lines.size(),
                head.payout(),
                sha256,
                by.account().value(),
                now);
        statements.add(statement, lines);
        return new Outcome.BroughtIn(statement);
    }
}
