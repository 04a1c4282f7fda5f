package vn.motcua.filing.web.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.FilledIn;
import vn.motcua.dossier.FormFacts;
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
import vn.motcua.identity.Accounts;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Makes the order of what a machine files at a counter: whose dossier, which answers, which papers. */
@Component
class CounterFiling {
    private static final String NUMBER = "/applicant/personalNumber";

    private final FilingOffer offer;
    private final OwnPapers papers;
    private final CardAddress addresses;
    private final FillOpenPoints fillOpenPoints;
    private final FormFacts facts;
    private final Messages messages;
    private final Clock clock;

    CounterFiling(
            FilingOffer offer,
            OwnPapers papers,
            CardAddress addresses,
            FillOpenPoints fillOpenPoints,
            FormFacts facts,
            Messages messages,
            Clock clock) {
        this.fillOpenPoints = fillOpenPoints;
        this.facts = facts;
        this.offer = offer;
        this.papers = papers;
        this.addresses = addresses;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws BadInput when the card, the number of the person or a paper cannot be used */
    SubmitDossier.Order order(DirectSubmission body, AccountId clerk) {
        var procedure = FilingFields.procedure(body.procedure());
        var typed = FilingFields.answers(body.answers());
        var caseKey = DossierAnswers.text(body.caseKey());
        if (!offer.handles(procedure)) {
            throw new BadInput("/procedure", "Thủ tục " + procedure + " hôm nay không được giải quyết tại đây.");
        }
        var here = offer.here(procedure);
        var card = card(body.idCard());
        var known = card == null ? Map.<String, String>of() : addresses.known(card);
        var onCard = known.getOrDefault("eid.personalNumber", "");
        if (!onCard.isEmpty() && !typed.text(NUMBER).isBlank() && !onCard.equals(typed.text(NUMBER))) {
            throw new BadInput(
                    "/answers" + NUMBER, "Khác số trên thẻ. Hãy quét thẻ của chính người nộp, hoặc bỏ idCard.");
        }
        var form = offer.fillAtCounter(here, caseKey, known, typed);
        var findings = new FilingFindings();
        if (!Accounts.isPersonalNumber(form.text(NUMBER))) {
            findings.add("/answers" + NUMBER, "Phải có số định danh 12 chữ số của người nộp.");
        }
        if (card != null && form.text(CardAddress.RESIDENCE + "/commune").isEmpty()) {
            findings.add("/answers" + CardAddress.RESIDENCE, unread(card.address()));
        }
        var brought = new ArrayList<Paper>();
        findings.read(() -> papers.of(body.papers(), clerk)).ifPresent(brought::addAll);
        var components = here.service().componentsFor(caseKey.isEmpty() ? null : caseKey).stream()
                .map(component -> component.key())
                .toList();
        unknown(brought, components, findings);
        brought.addAll(presented(body, components, findings));
        var filledIn = filledIn(body, here, form, findings);
        findings.judge(() -> offer.problems(procedure, caseKey, form));
        return new SubmitDossier.Order(
                DossierId.at(clock.instant()),
                procedure,
                caseKey,
                form,
                brought,
                Channel.DIRECT,
                new SubmitDossier.Applicant.ByNumber(form.text(NUMBER)),
                clerk,
                Language.VI,
                filledIn);
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

    private static void unknown(List<Paper> scans, List<String> components, FilingFindings findings) {
        for (int i = 0; i < scans.size(); i++) {
            var key = scans.get(i).component();
            if (!components.contains(key)) {
                findings.add("/papers/" + i + "/component", none(key, components));
            }
        }
    }

    private static String none(String key, List<String> components) {
        return "Trường hợp này không có thành phần '" + key + "', chỉ có " + components;
    }

    private static List<Paper> presented(DirectSubmission body, List<String> known, FilingFindings findings) {
        var given = body.presented() == null ? List.<String>of() : body.presented();
        given.stream().filter(key -> !known.contains(key)).forEach(key -> findings.add("/presented", none(key, known)));
        return given.stream()
                .distinct()
                .map(key -> new Paper(key, Paper.Source.PRESENTED, null, "", null))
                .toList();
    }
}
