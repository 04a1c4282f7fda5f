package vn.motcua.filing.web.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.AnswerProblem;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.FilledIn;
import vn.motcua.dossier.FormFacts;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.filing.CardAddress;
import vn.motcua.filing.FilingFields;
import vn.motcua.filing.FilingFindings;
import vn.motcua.filing.FilingOffer;
import vn.motcua.filing.FillOpenPoints;
import vn.motcua.filing.IdCardQr;
import vn.motcua.filing.OwnPapers;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.filing.web.api.DirectFilingApi.DirectSubmission;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Makes the order of what a machine files at a counter: whose dossier, which answers, which papers. */
@Component
class CounterFiling {
    private static final String NUMBER = SubmitDossier.Applicant.ByNumber.POINTER;

    private final FilingOffer offer;
    private final OwnPapers papers;
    private final CardAddress addresses;
    private final FillOpenPoints fillOpenPoints;
    private final FormFacts facts;
    private final SubmitDossier submitDossier;
    private final Messages messages;
    private final Clock clock;

    CounterFiling(
            FilingOffer offer,
            OwnPapers papers,
            CardAddress addresses,
            FillOpenPoints fillOpenPoints,
            FormFacts facts,
            SubmitDossier submitDossier,
            Messages messages,
            Clock clock) {
        this.fillOpenPoints = fillOpenPoints;
        this.facts = facts;
        this.offer = offer;
        this.papers = papers;
        this.addresses = addresses;
        this.submitDossier = submitDossier;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Whether it can be filed so is for {@link SubmitDossier} to say, as for every other door.
     *
     * @throws BadInput when the card, a paper or what was filled in cannot be used
     */
    Outcome<SubmitDossier.Order, FilingRefusal.OfTerms> order(DirectSubmission body, AccountId clerk) {
        var procedure = FilingFields.procedure(body.procedure());
        var typed = FilingFields.answers(body.answers());
        return switch (FilingOffer.chosen(DossierAnswers.text(body.caseKey()), typed)) {
            case Outcome.No(var why) -> Outcome.no(why);
            case Outcome.Done(var caseKey) ->
                switch (offer.begun(procedure, caseKey, Channel.DIRECT)) {
                    case Outcome.No(var why) -> Outcome.no(why);
                    case Outcome.Done(var here) -> Outcome.done(order(body, here, caseKey, typed, clerk));
                };
        };
    }

    private SubmitDossier.Order order(
            DirectSubmission body, FilingOffer.Place.Here here, String caseKey, Answers typed, AccountId clerk) {
        var findings = new FilingFindings();
        var card = findings.read(() -> Optional.ofNullable(card(body.idCard())))
                .flatMap(read -> read)
                .orElse(null);
        var known = known(card, typed, findings);
        var form = offer.fillAtCounter(here, caseKey, known, typed);
        if (card != null && form.text(CardAddress.RESIDENCE + "/commune").isEmpty()) {
            findings.add("/answers" + CardAddress.RESIDENCE, unread(card.address()));
        }
        var brought = new ArrayList<Paper>();
        findings.read(() -> papers.of(body.papers(), clerk)).ifPresent(brought::addAll);
        brought.addAll(presented(body));
        var filledIn = filledIn(body, here, form, findings);
        var order = new SubmitDossier.Order(
                DossierId.at(clock.instant()),
                here.service().code(),
                caseKey,
                form,
                brought,
                Channel.DIRECT,
                SubmitDossier.Applicant.ByNumber.in(form),
                clerk,
                Language.VI,
                filledIn);
        findings.judge(() -> wrongWith(order));
        return order;
    }

    /** What the card says; nothing where it is another person's. */
    private Map<String, String> known(@Nullable IdCardQr card, Answers typed, FilingFindings findings) {
        var known = card == null ? Map.<String, String>of() : addresses.known(card);
        var onCard = known.getOrDefault("eid.personalNumber", "");
        if (onCard.isEmpty() || typed.text(NUMBER).isBlank() || onCard.equals(typed.text(NUMBER))) {
            return known;
        }
        findings.add("/answers" + NUMBER, messages.text(Language.VI, "filing.card.another"));
        return Map.of();
    }

    /** Where what the procedure leaves open is not filled in yet there are no terms: then what the form says. */
    private List<AnswerProblem> wrongWith(SubmitDossier.Order order) {
        var wrong = submitDossier.wrongWith(order);
        return wrong.isEmpty()
                ? DossierRefusal.AnswersIncomplete.of(
                                offer.problems(order.procedure(), order.caseKey(), order.answers()))
                        .problems()
                : wrong;
    }

    private @Nullable FilledIn filledIn(
            DirectSubmission body, FilingOffer.Place.Here here, Answers answers, FilingFindings findings) {
        var given = body.filledIn();
        var commune = facts.area(offer.form(here.service()).id(), answers);
        var typed = given == null ? FillOpenPoints.Typed.NOTHING : given.typed();
        var judged = fillOpenPoints.judge(here.service(), typed, commune, Language.VI);
        judged.wrong()
                .forEach(wrong -> findings.add("/filledIn/" + wrong.field().member(), wrong.message()));
        return judged.filledIn();
    }

    private @Nullable IdCardQr card(@Nullable String scanned) {
        if (scanned == null || scanned.isBlank()) {
            return null;
        }
        return switch (IdCardQr.read(scanned)) {
            case IdCardQr.Reading.Read(var read) -> read;
            case IdCardQr.Reading.Unreadable(var problems) ->
                throw new BadInput(problems.stream()
                        .map(problem ->
                                new BadInput.Finding("/idCard", messages.text(Language.VI, "filing.card." + problem)))
                        .toList());
        };
    }

    /** The card's address is never left out in silence: it is said, with the communes that it may mean. */
    private String unread(String address) {
        var candidates = addresses.candidates(address).stream()
                .map(commune -> commune.name() + " (" + commune.code() + ")")
                .collect(Collectors.joining(", "));
        var oneOf = candidates.isEmpty() ? "." : messages.text(Language.VI, "filing.card.address-of", candidates) + ".";
        return messages.text(Language.VI, "filing.card.address", address, oneOf);
    }

    private static List<Paper> presented(DirectSubmission body) {
        var given = body.presented() == null ? List.<String>of() : body.presented();
        return given.stream()
                .distinct()
                .map(key -> new Paper(key, Paper.Source.PRESENTED, null, "", null))
                .toList();
    }
}
