package vn.motcua.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.motcua.ledger.Account;
import vn.motcua.ledger.BookedElsewhere;
import vn.motcua.ledger.JournalEntry;
import vn.motcua.ledger.JournalEntry.Kind;
import vn.motcua.ledger.JournalEntry.Move;
import vn.motcua.ledger.Posting;
import vn.motcua.organisation.AgencyId;

/** What decisions and closed days book. */
@Component
class BookDecisions implements BookedElsewhere {
    private final DecisionStore decisions;
    private final ClosedDayStore closed;

    BookDecisions(DecisionStore decisions, ClosedDayStore closed) {
        this.decisions = decisions;
        this.closed = closed;
    }

    @Override
    public void replay(Consumer<List<JournalEntry>> portion) {
        decisions.booked().forEach(decision -> portion.accept(of(decision)));
        closed.all().forEach(day -> portion.accept(of(day)));
    }

    static List<JournalEntry> of(Decision decision) {
        var entries = new ArrayList<JournalEntry>();
        var booked = decision.booked();
        if (booked == null) {
            return entries;
        }
        var kind = switch (decision.choice()) {
            case CHARGE -> Kind.BANK_CHARGED;
            case REFUND -> Kind.CAME_BESIDES;
            case ACCEPT, SUSPENSE, PAY_BILL, ASK_GATEWAY -> Kind.SUSPENDED;
        };
        var id = decision.id().toString();
        entries.add(JournalEntry.of(
                kind,
                id,
                null,
                decision.decidedAt(),
                new Move(decision.agency(), booked.debit(), booked.credit(), decision.amount())));
        var approval = decision.approval();
        if (approval != null) {
            entries.add(JournalEntry.of(
                    Kind.GIVEN_BACK,
                    id,
                    null,
                    approval.at(),
                    new Move(decision.agency(), Account.REFUNDS, Account.BANK, decision.amount())));
        }
        var declining = decision.declining();
        if (declining != null) {
            entries.add(JournalEntry.of(
                    Kind.KEPT_AFTER_ALL,
                    id,
                    null,
                    declining.at(),
                    new Move(decision.agency(), booked.credit(), booked.debit(), decision.amount())));
        }
        return entries;
    }

    static List<JournalEntry> of(ClosedDay.Kept day) {
        return day.content().paidOut().stream()
                .map(paid -> {
                    var postings = new ArrayList<Posting>();
                    paid.parts().forEach(part -> postings.addAll(lines(part)));
                    return new JournalEntry(
                            Kind.PAID_OUT + " " + paid.report(), Kind.PAID_OUT, null, day.at(), postings);
                })
                .toList();
    }

    private static List<Posting> lines(ClosedDay.Part part) {
        var agency = new AgencyId(part.agency());
        var lines = new ArrayList<Posting>();
        if (part.amount() > part.fee()) {
            lines.add(new Posting(agency, Account.BANK, part.amount() - part.fee()));
        }
        if (part.fee() > 0) {
            lines.add(new Posting(agency, Account.BANK_CHARGES, part.fee()));
        }
        lines.add(new Posting(agency, Account.GATEWAY, -part.amount()));
        return lines;
    }
}
