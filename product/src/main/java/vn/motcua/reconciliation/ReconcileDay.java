package vn.motcua.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.payment.GatewayReports;
import vn.motcua.payment.MoneyFacts;
import vn.motcua.payment.PaidVisit;

/** Brings together what is known of a day and holds it against each other. */
@Component
class ReconcileDay {
    static final String OF_THE_BANK = "BANK ";
    /** More visits in a day than any province has dossiers. */
    private static final int VISITS_MAX = 200_000;

    private static final int PAYOUT_DAYS = 31;

    private final StatementStore statements;
    private final DecisionStore decisions;
    private final ClosedDayStore closed;
    private final CsvMappings definitions;
    private final MoneyFacts facts;
    private final GatewayReports reports;
    private final Clock clock;

    ReconcileDay(
            StatementStore statements,
            DecisionStore decisions,
            ClosedDayStore closed,
            CsvMappings definitions,
            MoneyFacts facts,
            GatewayReports reports,
            Clock clock) {
        this.statements = statements;
        this.decisions = decisions;
        this.closed = closed;
        this.definitions = definitions;
        this.facts = facts;
        this.reports = reports;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ReconciledDay of(LocalDate day) {
        return of(day, closed.of(around(new Period(day, day))));
    }

    /** The latest first. A closed day is as it was frozen and is not held against anything again, unless a statement came late. */
    @Transactional(readOnly = true)
    List<DaysView.Row> rows(Period days) {
        var frozen = closed.of(around(days));
        var brought = statements.ofBank(days);
        return days.last()
                .datesUntil(days.first().minusDays(1), java.time.Period.ofDays(-1))
                .map(day -> {
                    var closedOne = frozen.get(day);
                    return closedOne != null && closedOne.statements().containsAll(brought.getOrDefault(day, Set.of()))
                            ? DaysView.Row.of(day, closedOne)
                            : DaysView.Row.of(of(day, frozen));
                })
                .toList();
    }

    /** On which days a payout of these days, or before, may have been confirmed. */
    private static Period around(Period days) {
        return new Period(days.first().minusDays(PAYOUT_DAYS), days.last().plusDays(PAYOUT_DAYS));
    }

    /** @param frozen of the days around too */
    private ReconciledDay of(LocalDate day, Map<LocalDate, FrozenDay> frozen) {
        var own = statements.of(day);
        boolean hasReport = own.stream().anyMatch(one -> one.source() == Source.GATEWAY);
        var decided = decisions.of(day);
        var known = known(day, hasReport, decided, paidOut(day, frozen));
        var closedOne = frozen.get(day);
        return new ReconciledDay(
                day,
                own,
                Reconcile.of(known),
                decided,
                day.isBefore(today()),
                hasReport,
                reports.hasGateway(),
                statements.bankReaches(
                        day, day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()),
                closedOne,
                closedOne == null ? Set.of() : late(known.bank(), own, closedOne));
    }

    /** Reports of the gateway whose payout another closed day confirms. */
    private static Set<UUID> paidOut(LocalDate but, Map<LocalDate, FrozenDay> frozen) {
        return frozen.entrySet().stream()
                .filter(one -> !one.getKey().equals(but))
                .flatMap(one -> one.getValue().paidOut())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lines of the bank that came when the day was closed. */
    private static Set<String> late(List<Reconcile.Placed> bank, List<Statement> statements, FrozenDay closed) {
        var known = closed.statements();
        var late = statements.stream()
                .filter(one -> !known.contains(one.sha256()))
                .map(Statement::id)
                .collect(Collectors.toSet());
        return bank.stream()
                .filter(placed -> late.contains(placed.statement()))
                .map(Reconcile.Placed::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Reconcile.Known known(LocalDate day, boolean hasReport, Map<String, Decision> decided, Set<UUID> paidOut) {
        var rules = definitions.rules(day);
        var from = day.atStartOfDay(clock.getZone()).toInstant();
        var before = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var ofDay = facts.visits(from, before, VISITS_MAX);
        var told = statements.on(Source.GATEWAY, day);
        var named = facts.visits(told.stream()
                .map(placed -> placed.line().reference())
                .distinct()
                .toList());
        var visits = Stream.concat(ofDay.stream(), named.stream())
                .collect(Collectors.toMap(PaidVisit::transaction, visit -> visit, (one, _) -> one))
                .values();
        var lines = Stream.concat(
                        told.stream(),
                        statements
                                .ofGateway(visits.stream()
                                        .map(PaidVisit::transaction)
                                        .toList())
                                .stream())
                .distinct()
                .sorted(Comparator.comparing(placed -> placed.line().day()))
                .toList();
        var bank = statements.on(Source.BANK, day);
        return new Reconcile.Known(
                day,
                rules,
                hasReport,
                lines,
                ours(visits),
                bank,
                statements.firstOfBank(bank.stream()
                        .map(placed -> placed.line().bankReference())
                        .toList()),
                facts.byReference(bank.stream()
                        .map(placed -> placed.line().reference())
                        .filter(reference -> !reference.isEmpty())
                        .toList()),
                statements.payouts(day.minusDays(PAYOUT_DAYS), day).stream()
                        .filter(one -> !paidOut.contains(one.statement()))
                        .collect(Collectors.toMap(Reconcile.Payout::reference, one -> one, (one, _) -> one)),
                lines(decided, one -> one.stands() && one.choice() == Difference.Choice.PAY_BILL),
                lines(decided, one -> one.stands() && one.booked() != null));
    }

    /** Lines of the bank with such a decision. */
    private static Set<String> lines(Map<String, Decision> decided, Predicate<Decision> such) {
        return decided.values().stream()
                .filter(one -> one.difference().startsWith(OF_THE_BANK))
                .filter(such)
                .map(one -> one.difference().substring(OF_THE_BANK.length()))
                .collect(Collectors.toSet());
    }

    private List<Reconcile.Ours> ours(Collection<PaidVisit> visits) {
        var besides = new HashMap<String, String>();
        facts.of(visits.stream().map(visit -> visit.bill().value()).toList())
                .forEach(money -> money.back().forEach(back -> {
                    var transaction = back.transaction();
                    if (transaction != null) {
                        besides.put(transaction, back.reason());
                    }
                }));
        var ours = new ArrayList<Reconcile.Ours>();
        visits.stream()
                .sorted(Comparator.comparing(PaidVisit::transaction))
                .forEach(visit -> ours.add(new Reconcile.Ours(
                        visit,
                        LocalDate.ofInstant(visit.heardAt(), clock.getZone()),
                        besides.get(visit.transaction()))));
        return ours;
    }
}
