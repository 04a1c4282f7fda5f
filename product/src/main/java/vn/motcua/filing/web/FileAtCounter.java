package vn.motcua.filing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.FilledIn;
import vn.motcua.dossier.FormFacts;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FileDraft;
import vn.motcua.filing.FilingOffer;
import vn.motcua.filing.FillOpenPoints;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.payment.Bill;
import vn.motcua.payment.Bills;
import vn.motcua.shared.Language;

/**
 * A clerk's draft is filed in the name of the person who came and, where nothing is to be paid first and the clerk's own
 * counter takes it in, received at once. Both have their own judgement: what was filed stays filed when it cannot be received.
 */
@Component
class FileAtCounter {
    /**
     * What stands beside the form.
     *
     * @param presented keys of the papers that the clerk ticked: they were shown and checked
     * @param filledIn null where the procedure leaves nothing open
     */
    record Brought(List<String> presented, @Nullable FilledIn filledIn) {
        Brought {
            presented = List.copyOf(presented);
        }
    }

    private final FilingOffer offer;
    private final FillOpenPoints fillOpenPoints;
    private final FormFacts facts;
    private final FileDraft fileDraft;
    private final ReceiveDossier receiveDossier;
    private final CounterDesk desk;
    private final Bills bills;

    FileAtCounter(
            FilingOffer offer,
            FillOpenPoints fillOpenPoints,
            FormFacts facts,
            FileDraft fileDraft,
            ReceiveDossier receiveDossier,
            CounterDesk desk,
            Bills bills) {
        this.offer = offer;
        this.fillOpenPoints = fillOpenPoints;
        this.facts = facts;
        this.fileDraft = fileDraft;
        this.receiveDossier = receiveDossier;
        this.desk = desk;
        this.bills = bills;
    }

    /** What the clerk typed where the procedure leaves something open. */
    FillOpenPoints.Judged judge(Drafts.Draft draft, FillOpenPoints.Typed typed, Language language) {
        var commune = facts.area(offer.form(draft).id(), draft.answers());
        return fillOpenPoints.judge(offer.service(draft), typed, commune, language);
    }

    /**
     * What comes next.
     *
     * @param done what that page says was done; empty for nothing
     */
    record Next(String address, String done) {}

    Outcome<Next, FilingRefusal.OfDraft> file(
            Drafts.Draft draft, Brought brought, User.Officer clerk, Language language) {
        return switch (fileDraft.file(draft, order(draft, brought, language))) {
            case Outcome.No(var why) -> Outcome.no(why);
            case Outcome.Done(var dossier) -> Outcome.done(after(dossier, checked(draft, brought.presented()), clerk));
        };
    }

    private SubmitDossier.Order order(Drafts.Draft draft, Brought brought, Language language) {
        var papers = new ArrayList<>(draft.papers());
        var caseKey = draft.caseKey().isEmpty() ? null : draft.caseKey();
        offer.service(draft).componentsFor(caseKey).stream()
                .filter(component -> brought.presented().contains(component.key()))
                .map(component -> new Paper(component.key(), Paper.Source.PRESENTED, null, "", null))
                .forEach(papers::add);
        return new SubmitDossier.Order(
                draft.id(),
                draft.procedure(),
                draft.caseKey(),
                draft.answers(),
                papers,
                Channel.DIRECT,
                SubmitDossier.Applicant.ByNumber.in(draft.answers()),
                draft.account(),
                language,
                brought.filledIn());
    }

    private static List<String> checked(Drafts.Draft draft, List<String> presented) {
        return Stream.concat(presented.stream(), draft.papers().stream().map(Paper::component))
                .distinct()
                .toList();
    }

    private Next after(Dossier dossier, List<String> checked, User.Officer clerk) {
        if (!desk.holds(clerk, dossier.seat().counter(), Role.COUNTER_CLERK)) {
            return new Next("/mot-cua", "da-nop");
        }
        var address = "/mot-cua/" + dossier.id();
        return switch (dossier) {
            case Dossier.Submitted submitted
            when submitted.waitsForMoney() -> {
                var open = bills.of("dossier", dossier.id().value()).stream()
                        .filter(Bill::isPayable)
                        .toList();
                yield new Next(
                        open.size() == 1
                                ? "/mot-cua/thu-tien/" + open.getFirst().id()
                                : address,
                        "");
            }
            case Dossier.Submitted submitted ->
                new Next(
                        address,
                        receiveDossier.receive(submitted.id(), clerk, checked) instanceof Outcome.Done
                                ? "tiep-nhan"
                                : "da-nop");
            default -> new Next(address, "");
        };
    }
}
