package vn.motcua.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.dossier.DossierId;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FilingOffer;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Form;
import vn.motcua.linked.LinkedGroup.Member;
import vn.motcua.shared.LocalText;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** Which linked services can be filed here today, and a draft of one as it stands. */
@Component
public class LinkedOffer {
    private final LinkedGroups services;
    private final FilingOffer offer;

    LinkedOffer(LinkedGroups services, FilingOffer offer) {
        this.services = services;
        this.offer = offer;
    }

    /** Those of which the first procedure and one more are filed here online. */
    public List<LinkedGroup> inForce() {
        return services.inForce().stream().filter(this::isOffered).toList();
    }

    /** Those of {@link #inForce} to which a procedure belongs. */
    public List<LinkedGroup> with(ProcedureCode procedure) {
        return services.inForce().stream()
                .filter(service -> service.members().stream()
                        .anyMatch(member -> member.procedure().equals(procedure)))
                .filter(this::isOffered)
                .toList();
    }

    /** @throws NotFound when it is not offered today */
    public LinkedGroup today(String key) {
        var service = services.today(key);
        if (!isOffered(service)) {
            throw new NotFound("linked service " + key);
        }
        return service;
    }

    private boolean isOffered(LinkedGroup service) {
        return here(service.members().getFirst()).isPresent()
                && service.members().stream()
                                .filter(member -> here(member).isPresent())
                                .count()
                        > 1;
    }

    /** Where a member is filed; empty where it cannot be filed online here. */
    public Optional<FilingOffer.Place.Here> here(Member member) {
        try {
            return offer.of(member.procedure()) instanceof FilingOffer.Place.Here here
                    ? Optional.of(here)
                    : Optional.empty();
        } catch (NotFound _) {
            return Optional.empty();
        }
    }

    /** The form that a member is filed with today; empty where it is not filed here. */
    Optional<Form> form(Member member) {
        return here(member).map(here -> offer.form(here.service()));
    }

    /** @param known what the e-ID says of the person */
    public Filling filling(LinkedDraft draft, Map<String, String> known) {
        var service = services.version(draft.service(), draft.serviceVersion());
        var parts = new ArrayList<Filling.Part>();
        for (var member : service.applying(draft.choices())) {
            here(member).ifPresent(here -> parts.add(part(draft, member, here, known, parts)));
        }
        return new Filling(service, draft, parts);
    }

    private Filling.Part part(
            LinkedDraft draft,
            Member member,
            FilingOffer.Place.Here here,
            Map<String, String> known,
            List<Filling.Part> above) {
        var kept = draft.parts().get(member.key());
        var form = offer.form(here.service());
        var chosen = kept == null ? member.onlyCase() : kept.caseKey();
        var caseKey = here.service().hasCase(chosen) ? chosen : member.onlyCase();
        var own = kept == null ? offer.blank(here, caseKey, known) : Answers.fromStored(kept.answers());
        if (kept != null && !kept.terms().equals(here.version())) {
            own = form.adopt(own);
        }
        var others = above.stream()
                .collect(Collectors.toMap(
                        part -> part.member().key(), part -> part.draft().answers()));
        var answers = new CarriedAnswers(others, Map.of()).into(member, own.withCase(caseKey), form);
        var as = new Drafts.Draft(
                new DossierId(draft.id()),
                draft.account(),
                member.procedure(),
                here.version(),
                caseKey,
                answers,
                kept == null ? List.of() : kept.papers(),
                draft.version(),
                draft.updatedAt(),
                null);
        return new Filling.Part(member, here.service(), form, as, left(member, as, above));
    }

    private List<OnlineService.ServiceComponent> left(Member member, Drafts.Draft as, List<Filling.Part> above) {
        return offer.papers(as).stream()
                .filter(component -> member.papers().stream()
                        .filter(shared -> shared.component().equals(component.key()))
                        .noneMatch(shared -> isAskedAbove(shared, above)))
                .toList();
    }

    private static boolean isAskedAbove(LinkedGroup.SharedPaper shared, List<Filling.Part> above) {
        var from = shared.from().split(":", 2);
        return above.stream()
                .filter(part -> part.member().key().equals(from[0]))
                .flatMap(part -> part.left().stream())
                .anyMatch(component -> component.key().equals(from[1]));
    }

    /** What a draft is of. */
    public LocalText name(LinkedDraft draft) {
        return services.version(draft.service(), draft.serviceVersion()).name();
    }
}
