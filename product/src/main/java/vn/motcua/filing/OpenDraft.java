package vn.motcua.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;

/**
 * A draft as it can be filed today. Where other terms came into force since it was begun (another form, other papers, a fee)
 * it is moved to them in the open: what was answered and still is asked stays, and the draft says from which day the new terms
 * hold. A draft is never judged by terms that it was not shown with.
 */
@Service
public class OpenDraft {
    private final Drafts drafts;
    private final OnlineServices services;
    private final FilingOffer offer;
    private final Clock clock;

    OpenDraft(Drafts drafts, OnlineServices services, FilingOffer offer, Clock clock) {
        this.drafts = drafts;
        this.services = services;
        this.offer = offer;
        this.clock = clock;
    }

    /** Throws as {@link Drafts#get}. */
    @Transactional
    public Drafts.Draft get(DossierId id, AccountId account) {
        return current(drafts.get(id, account));
    }

    /** First day of the terms that hold today, where they are others than those it was shown with. */
    public Optional<LocalDate> newTerms(Drafts.Draft draft) {
        return newer(draft).map(OnlineServices.Dated::validFrom);
    }

    /** Moved to the terms in force; as it is where these hold already, or where the procedure is handled here no more. */
    @Transactional
    public Drafts.Draft current(Drafts.Draft draft) {
        return newer(draft).isEmpty() ? draft : drafts.change(draft.id(), draft.account(), this::underTermsOfToday);
    }

    /** @param held it may have been moved since it was read */
    private Drafts.Draft underTermsOfToday(Drafts.Draft held) {
        return newer(held).map(dated -> moved(held, dated)).orElse(held);
    }

    private Optional<OnlineServices.Dated> newer(Drafts.Draft draft) {
        return services.dated(draft.procedure(), LocalDate.now(clock))
                .filter(dated -> !FilingOffer.version(draft.procedure(), dated).equals(draft.service()));
    }

    private Drafts.Draft moved(Drafts.Draft draft, OnlineServices.Dated dated) {
        var service = dated.service();
        var caseKey = service.hasCase(draft.caseKey()) ? draft.caseKey() : "";
        var answers = offer.form(service).adopt(draft.answers().withCase(caseKey));
        var needed = service.componentsFor(caseKey.isEmpty() ? null : caseKey).stream()
                .map(OnlineService.ServiceComponent::key)
                .toList();
        return drafts.move(
                draft,
                new Drafts.Terms(FilingOffer.version(draft.procedure(), dated), dated.validFrom()),
                caseKey,
                answers,
                paper -> needed.contains(paper.component()));
    }
}
