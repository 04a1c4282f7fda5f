package vn.motcua.report;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.facts.FactsAsOf;
import vn.motcua.identity.Forbidden;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.OnDuty;
import vn.motcua.report.Report.By;
import vn.motcua.scorecard.Scope;
import vn.motcua.shared.Uuid7;

/** A leader sends a report of a period that is over: it is frozen as it is. What is counted otherwise later is sent as its next version. */
@Component
public class SendReport {
    /** In characters. */
    public static final int REASON_LENGTH_MAX = 1_000;

    private static final Set<AgencyKind> OF_THE_PROVINCE =
            Set.of(AgencyKind.PROVINCE_PEOPLES_COMMITTEE, AgencyKind.PROVINCE_CENTRE);

    public sealed interface Outcome {
        record Sent(SentReport sent) implements Outcome {}

        /** Nothing is counted otherwise than in the version that was sent last. */
        record NothingChanged(SentReport last) implements Outcome {}

        record NotOver() implements Outcome {}

        /** Events wait to be counted, or some could not be. */
        record NotCounted() implements Outcome {}

        /** A correction must say why. */
        record ReasonUnusable() implements Outcome {}
    }

    private final MakeReport makeReport;
    private final SentReports sent;
    private final FactsAsOf facts;
    private final Agencies agencies;
    private final OnDuty onDuty;
    private final Clock clock;

    SendReport(
            MakeReport makeReport, SentReports sent, FactsAsOf facts, Agencies agencies, OnDuty onDuty, Clock clock) {
        this.makeReport = makeReport;
        this.sent = sent;
        this.facts = facts;
        this.agencies = agencies;
        this.onDuty = onDuty;
        this.clock = clock;
    }

    /** Whether the officer leads the place today; of the province, its People's Committee or its centre. */
    public boolean may(User.Officer user, Scope.Place place) {
        return leading(place).stream().anyMatch(agency -> onDuty.serves(user, agency.id(), Role.LEADER));
    }

    private List<Agency> leading(Scope.Place place) {
        return switch (place) {
            case Scope.Place.Agency(var id) -> agencies.find(id).stream().toList();
            case Scope.Place.Commune(var area) ->
                agencies.everyOne().stream()
                        .filter(agency ->
                                agency.area().equals(area) && agency.kind() == AgencyKind.COMMUNE_PEOPLES_COMMITTEE)
                        .toList();
            case Scope.Place.Province() ->
                agencies.everyOne().stream()
                        .filter(agency -> OF_THE_PROVINCE.contains(agency.kind()))
                        .toList();
        };
    }

    /**
     * @param reason why it corrects what was sent before; not needed for the first
     * @throws Forbidden for whoever does not lead the place
     */
    @Transactional
    public Outcome send(Wanted wanted, String reason, User.Officer by) {
        var scope = wanted.scope();
        if (!may(by, scope.place())) {
            throw new Forbidden("A report is sent by who leads the place");
        }
        var now = clock.instant();
        if (!scope.period().isOver(clock.getZone(), now)) {
            return new Outcome.NotOver();
        }
        var reading = facts.reading();
        if (!reading.behind().isZero() || reading.passedOver() > 0) {
            return new Outcome.NotCounted();
        }

        var report = makeReport.make(wanted.form(), scope, wanted.by());
        sent.lock(report);
        var versions = sent.versions(report);
        if (!versions.isEmpty()
                && Difference.between(wanted.form(), versions.getFirst().report(), report)
                        .isEmpty()) {
            return new Outcome.NothingChanged(versions.getFirst());
        }
        var why = versions.isEmpty() ? "" : reason.strip();
        if (!versions.isEmpty() && (why.isEmpty() || why.length() > REASON_LENGTH_MAX)) {
            return new Outcome.ReasonUnusable();
        }

        var made = new SentReport(
                Uuid7.at(now), versions.size() + 1, report, sent.sha256(report), reading.place(), why, by.name(), now);
        sent.add(made, by);
        return new Outcome.Sent(made);
    }

    /** Of which form, scope and grouping. */
    public record Wanted(ReportForm form, Scope scope, By by) {}
}
