package vn.motcua.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** @param told of which days the file tells, as who brings it in says; null where nothing is said */
    @Transactional
    Outcome bank(String fileName, byte[] file, @Nullable Period told, User.Officer by) {
        var read = reader.read(file, told);
        if (!read.findings().isEmpty()) {
            return new Outcome.Unreadable(read.findings());
        }
        var days = told != null ? told : Period.of(read.period(), read.lines());
        if (days == null) {
            throw new IllegalStateException("A statement must tell of days, but " + read.format() + " does not");
        }
        statements.takeTurn();
        var head = new Head(Source.BANK, read.format(), StatementTexts.text(fileName), days, "");
        var earlier = statements.withHash(head.hashed(read.lines()));
        boolean tellsMore = earlier.isPresent() && !read.lines().isEmpty() && !covers(earlier.get(), days);
        return keep(head, tellsMore ? List.of() : read.lines(), by);
    }

    /** Whether it tells all there is of these days: of a day that was not over nobody knew all. */
    private boolean covers(Statement earlier, Period days) {
        return new Period(earlier.firstDay(), earlier.lastDay()).has(days)
                && LocalDate.ofInstant(earlier.broughtInAt(), clock.getZone()).isAfter(days.last());
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
                var head = new Head(Source.GATEWAY, "HTTP", "report-" + day, new Period(day, day), payout);
                boolean isAnother = statements.of(day).stream()
                        .anyMatch(one ->
                                one.source() == Source.GATEWAY && !one.sha256().equals(head.hashed(lines)));
                yield isAnother ? new Outcome.NoReport("another") : keep(head, lines, by);
            }
        };
    }

    static String sha256(Statement statement, List<StatementLine> lines) {
        return new Head(
                        statement.source(),
                        statement.format(),
                        statement.name(),
                        new Period(statement.firstDay(), statement.lastDay()),
                        statement.payoutReference())
                .hashed(lines);
    }

    /** What a statement says of itself. */
    private record Head(Source source, String format, String name, Period days, String payout) {
        /** One without lines says nothing but its days. */
        String hashed(List<StatementLine> lines) {
            var of = switch (source) {
                case GATEWAY -> days.first() + payout;
                case BANK -> lines.isEmpty() ? days.first() + ".." + days.last() : "";
            };
            return ReadStatement.sha256(source, of, lines);
        }
    }

    private Outcome keep(Head head, List<StatementLine> lines, User.Officer by) {
        statements.takeTurn();
        var sha256 = head.hashed(lines);
        var earlier = statements.withHash(sha256);
        if (earlier.isPresent()) {
            return new Outcome.Known(earlier.get());
        }
        if (head.source() == Source.GATEWAY && closed.find(head.days().first()).isPresent()) {
            var day = Said.of("reconciliation.bad.closed", head.days().first());
            return new Outcome.Unreadable(List.of(new Finding(0, day)));
        }

        var now = clock.instant();
        var statement = new Statement(
                Uuid7.at(now),
                head.source(),
                head.format(),
                head.name(),
                head.days().first(),
                head.days().last(),
                lines.size(),
                head.payout(),
                sha256,
                by.account().value(),
                now);
        statements.add(statement, lines);
        return new Outcome.BroughtIn(statement);
    }
}
