package vn.motcua.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.CompetenceKind;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Competences.Matter;
import vn.motcua.organisation.Decider;
import vn.motcua.shared.SearchText;

/**
 * By which decision a paper is signed. The decision under which a dossier was filed goes with it to its end; where the dossier passed to
 * another agency, that of the day of signing counts.
 */
@Component
public class SigningGrounds {
    private final DelegationStore store;
    private final Competences competences;
    private final Agencies agencies;
    private final Areas areas;

    SigningGrounds(DelegationStore store, Competences competences, Agencies agencies, Areas areas) {
        this.store = store;
        this.competences = competences;
        this.agencies = agencies;
        this.areas = areas;
    }

    /**
     * What is to be signed, and by whom.
     *
     * @param agency whose paper it is
     * @param title of who signs; empty where that is not known yet
     */
    public record Asked(AgencyId agency, Matter matter, LocalDate filedOn, LocalDate signedOn, String title) {}

    /** None where it is signed as the law itself has it. */
    public Optional<SignatureGround> of(Asked asked) {
        var register = store.linesAbout(asked.matter().procedure());
        var decides = List.of(asked.filedOn(), asked.signedOn()).stream()
                .map(day -> competences.whoDecides(asked.matter(), day))
                .filter(CompetenceAnswer.Decides.class::isInstance)
                .map(CompetenceAnswer.Decides.class::cast)
                .filter(answer -> answer.agency().equals(asked.agency()))
                .findFirst();
        var lent = decides.filter(answer -> answer.kind() == CompetenceKind.AUTHORISATION)
                .map(answer -> lent(answer, register));
        return lent.isPresent() ? lent : given(asked, register);
    }

    private static SignatureGround lent(CompetenceAnswer.Decides answer, List<DelegationStore.OfDecision> register) {
        var lender = answer.onBehalfOf();
        if (lender == null) {
            throw new IllegalStateException("An authorisation must say on whose behalf, but " + answer + " does not");
        }
        var line = register.stream()
                .filter(one -> one.line().id().equals(answer.rule().value()))
                .findFirst();
        return new SignatureGround(
                answer.signature(),
                lender,
                false,
                line.map(one -> one.line().terms().office()).orElse(""),
                line.map(DelegationStore.OfDecision::delegation)
                        .filter(one -> one.head().numberOnPapers())
                        .map(Delegation::quoted)
                        .orElse(null));
    }

    private Optional<SignatureGround> given(Asked asked, List<DelegationStore.OfDecision> register) {
        return register.stream()
                .filter(one -> one.delegation().head().kind() == DelegationKind.SIGNATURE)
                .filter(one -> isGiven(one, asked))
                .map(one -> new SignatureGround(
                        one.line().terms().style(),
                        asked.agency(),
                        true,
                        one.line().terms().office(),
                        one.delegation().head().numberOnPapers()
                                ? one.delegation().quoted()
                                : null))
                .findFirst();
    }

    private boolean isGiven(DelegationStore.OfDecision one, Asked asked) {
        var terms = one.line().terms();
        var matter = asked.matter();
        return one.delegation()
                        .holding(terms.validity())
                        .filter(days -> days.holdsOn(asked.signedOn()))
                        .isPresent()
                && (terms.caseKey().isEmpty() || terms.caseKey().equals(matter.caseKey()))
                && (terms.area().equals(matter.area()) || terms.area().equals(areas.provinceOf(matter.area())))
                && isOf(terms.giver(), asked.agency(), matter)
                && SearchText.fold(terms.office()).equals(SearchText.fold(asked.title()));
    }

    private boolean isOf(Decider giver, AgencyId agency, Matter matter) {
        return switch (giver) {
            case Decider.Named(var id) -> id.equals(agency);
            case Decider.OfTheArea(var kind) -> {
                var one = agencies.get(agency);
                var area = kind.isOfProvince() ? areas.provinceOf(matter.area()) : matter.area();
                yield one.kind() == kind && one.area().equals(area);
            }
        };
    }
}
