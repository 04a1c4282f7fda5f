package vn.motcua.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.ledger.Ledger;
import vn.motcua.payment.MoneyFacts;
import vn.motcua.shared.Refusal;

/** A day of which all is decided is frozen under the log; what the bank confirms of the gateway's payouts is booked with it. */
@Component
class CloseDay {
    /** Why it stays open. */
    enum Rule {
        CLOSED_BEFORE,
        NOT_OVER,
        REPORT_MISSING,
        BANK_BEHIND,
        UNDECIDED
    }

    sealed interface Outcome {
        record Closed(ClosedDay.Kept day) implements Outcome {}

        record Refused(Rule rule) implements Outcome, Refusal {
            @Override
            public String code() {
                return Refusal.code("reconciliation", rule);
            }
        }
    }

    private final ReconcileDay reconcile;
    private final StatementStore statements;
    private final DecisionStore decisions;
    private final ClosedDayStore closed;
    private final MoneyFacts facts;
    private final Ledger ledger;
    private final Clock clock;

    CloseDay(
            ReconcileDay reconcile,
            StatementStore statements,
            DecisionStore decisions,
            ClosedDayStore closed,
            MoneyFacts facts,
            Ledger ledger,
            Clock clock) {
        this.reconcile = reconcile;
        this.statements = statements;
        this.decisions = decisions;
        this.closed = closed;
        this.facts = facts;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    Outcome close(LocalDate day, User.Officer by) {
        statements.takeTurn();
        decisions.hold(day);
        var standing = reconcile.of(day);
        var frozen = standing.closed();
        if (frozen != null) {
            return correct(standing, frozen, by);
        }
        if (!standing.isOver()) {
            return new Outcome.Refused(Rule.NOT_OVER);
        }
        if (standing.wantsReport() && !standing.hasReport()) {
            return new Outcome.Refused(Rule.REPORT_MISSING);
        }
        if (!standing.bankReaches()) {
            return new Outcome.Refused(Rule.BANK_BEHIND);
        }
        if (standing.undecided() > 0) {
            return new Outcome.Refused(Rule.UNDECIDED);
        }

        var content = new ClosedDay(
                day,
                standing.statements().stream().map(Statement::sha256).toList(),
                standing.result().matched(),
                lines(standing),
                paidOut(standing.result().paidOut()));
        var kept = closed.add(content, by.account().value(), clock.instant());
        ledger.book(BookDecisions.of(kept));
        return new Outcome.Closed(kept);
    }

    /** What late statements brought to light is frozen beside the day, which stays as it is. */
    private Outcome correct(ReconciledDay standing, FrozenDay frozen, User.Officer by) {
        if (standing.late().isEmpty()) {
            return new Outcome.Refused(Rule.CLOSED_BEFORE);
        }
        if (standing.undecided() > 0) {
            return new Outcome.Refused(Rule.UNDECIDED);
        }
        var lines = lines(standing);
        var confirmed = new HashMap<>(standing.result().paidOut());
        confirmed.keySet().retainAll(standing.late());
        var content = new ClosedDay(
                standing.day(),
                standing.lateStatements().stream().map(Statement::sha256).toList(),
                standing.late().size() - lines.size(),
                lines,
                paidOut(confirmed));
        int number = frozen.corrections().size() + 1;
        var kept = closed.correct(content, number, by.account().value(), clock.instant());
        ledger.book(BookDecisions.of(kept));
        return new Outcome.Closed(kept);
    }

    private static List<ClosedDay.Line> lines(ReconciledDay standing) {
        var lines = new ArrayList<ClosedDay.Line>();
        for (var difference : standing.result().differences().stream()
                .filter(standing::isOpen)
                .toList()) {
            var decision = standing.decision(difference);
            if (decision == null) {
                throw new IllegalStateException("Difference " + difference.key() + " must be decided, but is not");
            }
            var approval = decision.approval();
            lines.add(new ClosedDay.Line(
                    difference.key(),
                    difference.kind(),
                    difference.here(),
                    difference.there(),
                    difference.reference(),
                    decision.choice(),
                    decision.reason(),
                    decision.decidedBy(),
                    approval == null ? "" : approval.by()));
        }
        return lines;
    }

    private List<ClosedDay.PaidOut> paidOut(Map<String, Reconcile.Payout> confirmed) {
        return new TreeMap<>(confirmed)
                .entrySet().stream()
                        .map(paid -> new ClosedDay.PaidOut(
                                paid.getValue().statement(),
                                paid.getKey(),
                                parts(paid.getValue().statement())))
                        .toList();
    }

    /** By the agency that the visit's money stands at; what we know nothing of stands at the common account. */
    private List<ClosedDay.Part> parts(UUID statement) {
        var lines = statements.linesOf(statement);
        Map<String, UUID> agencies = new HashMap<>();
        var visits = facts.visits(lines.stream().map(StatementLine::reference).toList());
        var moneys = facts.of(visits.stream().map(visit -> visit.bill().value()).toList()).stream()
                .collect(Collectors.toMap(money -> money.bill().id(), money -> money));
        for (var visit : visits) {
            var money = moneys.get(visit.bill());
            if (money != null) {
                agencies.put(
                        visit.transaction(), money.holderAt(visit.heardAt()).value());
            }
        }
        var sums = new TreeMap<UUID, long[]>();
        for (var line : lines) {
            var agency = agencies.getOrDefault(line.reference(), Ledger.COMMON.value());
            var sum = sums.computeIfAbsent(agency, _ -> new long[2]);
            sum[0] += line.amount();
            sum[1] += line.fee();
        }
        return sums.entrySet().stream()
                .map(sum -> new ClosedDay.Part(sum.getKey(), sum.getValue()[0], sum.getValue()[1]))
                .toList();
    }
}
