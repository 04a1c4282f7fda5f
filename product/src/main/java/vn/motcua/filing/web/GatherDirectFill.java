package vn.motcua.filing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.filing.CounterDrafts;
import vn.motcua.filing.CounterDrafts.Beside;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FilingOffer;
import vn.motcua.filing.SubmitDossier.Applicant.ByNumber;
import vn.motcua.forms.Form;
import vn.motcua.forms.Forms;
import vn.motcua.forms.Remark;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Messages;

/** Puts the one page of a filing at the counter together, and takes what was sent of it. */
@Component
class GatherDirectFill {
    private final FilingOffer offer;
    private final OpenSection openSection;
    private final CounterDrafts kept;
    private final Forms forms;
    private final Messages messages;
    private final Clock clock;

    GatherDirectFill(
            FilingOffer offer,
            OpenSection openSection,
            CounterDrafts kept,
            Forms forms,
            Messages messages,
            Clock clock) {
        this.kept = kept;
        this.offer = offer;
        this.openSection = openSection;
        this.forms = forms;
        this.messages = messages;
        this.clock = clock;
    }

    /** What its procedure is called. */
    String name(Drafts.Draft draft) {
        return offer.procedureName(draft.procedure());
    }

    WholeForm.Sent take(Drafts.Draft draft, Map<String, List<String>> fields, Language language) {
        var form = form(draft);
        var sent = new WholeForm(form, language).take(draft.answers(), fields, today());
        if (form.asksForRow(fields)) {
            return new WholeForm.Sent(sent.answers(), sent.opened(), List.of());
        }
        boolean isNamed = ByNumber.in(sent.answers()).isSomebodys();
        return isNamed || !sent.isDone() ? sent : sent.with(numberMissing(language));
    }

    /** A dossier is filed in somebody's name. */
    private vn.motcua.forms.Finding numberMissing(Language language) {
        return new vn.motcua.forms.Finding(
                ByNumber.POINTER,
                Frame.anchor(ByNumber.POINTER),
                messages.text(language, "filing.direct.number-missing"));
    }

    DirectFill of(Drafts.Draft draft, Beside beside, List<Finding> findings, Language language) {
        return of(draft, beside, new WholeForm.Sent(draft.answers(), List.of(), List.of()), findings, language);
    }

    /**
     * The page as it is opened: what a card filled in is judged as what is typed, since a scan may be misread and the code on
     * a card is not signed.
     */
    DirectFill opened(Drafts.Draft draft, Language language) {
        var wrong = new WholeForm(form(draft), language).filledWrongly(draft.answers(), today());
        return again(draft, kept.of(draft), new WholeForm.Sent(draft.answers(), List.of(), wrong), List.of(), language);
    }

    /**
     * The page again, with what is wrong with it and what its answers opened.
     *
     * @param more what is wrong beside the form
     */
    DirectFill again(Drafts.Draft draft, Beside beside, WholeForm.Sent sent, List<Finding> more, Language language) {
        var findings = Stream.concat(
                        sent.findings().stream().map(finding -> new Finding(finding.anchor(), finding.message())),
                        more.stream())
                .toList();
        return of(draft, beside, sent, findings, language);
    }

    /** What is unusual in the answers and was not ticked as right. */
    List<Remark> unconfirmed(Drafts.Draft draft, List<String> confirmed, Language language) {
        return form(draft).remarks(draft.answers(), today(), language).stream()
                .filter(Remark::mustBeConfirmed)
                .filter(remark -> !confirmed.contains(remark.key()))
                .toList();
    }

    /** The page again, to confirm what is unusual. */
    DirectFill confirming(Drafts.Draft draft, Beside beside, List<Remark> warnings, Language language) {
        var findings = warnings.stream()
                .map(warning -> new Finding(
                        "xac-nhan-" + warning.key(),
                        messages.text(language, "dossier.check.confirm", warning.message())))
                .toList();
        return of(draft, beside, List.of(), language).with(warnings, findings);
    }

    private DirectFill of(
            Drafts.Draft draft, Beside beside, WholeForm.Sent sent, List<Finding> findings, Language language) {
        var form = form(draft);
        var service = offer.service(draft);
        var cost =
                service.toFillIn().contains(What.FEE) ? null : service.cost(Way.DIRECT, draft.answers()::text, today());
        var pages = new WholeForm(form, language)
                .keys(draft.answers()).stream()
                        .map(page -> form.view(page, draft.answers(), sent.findings(), language))
                        .toList();
        return new DirectFill(
                draft.id().toString(),
                offer.procedureName(draft.procedure()),
                service.option(draft.caseKey())
                        .map(option -> option.label().in(language))
                        .orElse(""),
                pages,
                papers(draft, beside.presented(), language),
                openSection.of(service, beside.typed(), language),
                cost,
                service.isPaidAtFiling() && (cost == null || !cost.total().isZero()),
                !offer.papers(draft).isEmpty(),
                List.of(),
                !sent.opened().isEmpty(),
                draft.termsSince(),
                findings);
    }

    private Form form(Drafts.Draft draft) {
        return forms.atCounter(offer.form(draft).id());
    }

    private List<DirectFill.Presented> papers(Drafts.Draft draft, List<String> presented, Language language) {
        var caseKey = draft.caseKey().isEmpty() ? null : draft.caseKey();
        var form = offer.form(draft).id();
        return offer.service(draft).componentsFor(caseKey).stream()
                .filter(component -> component.isNeededBy(draft.answers()::text))
                .map(component -> new DirectFill.Presented(
                        component.key(),
                        forms.atCounter(form, component.name().in(language)),
                        presented.contains(component.key()),
                        draft.papers().stream()
                                .filter(paper -> paper.component().equals(component.key()))
                                .map(paper -> paper.fileName())
                                .toList()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
