package vn.motcua.portal.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FilingOffer;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Finding;
import vn.motcua.forms.Form;
import vn.motcua.portal.citizen.FillView.CaseQuestion;
import vn.motcua.portal.citizen.FillView.Notice;
import vn.motcua.portal.citizen.FillView.Progress;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Messages;

/** Lays out the pages of filing, with and without a draft behind them. */
@Component
class GatherFill {
    static final String DRAFTS = "/nop-ho-so/ban-nhap/";
    static final String CASE = "truong-hop";

    /** Name of the field with the number of a page that begins a draft. */
    static final String NUMBER = "trang";

    /** What is to be shown of one page. */
    record Asked(
            Form form,
            OnlineService service,
            String page,
            Answers answers,
            String caseKey,
            List<Finding> findings,
            Language language) {}

    private final FilingOffer offer;
    private final Messages messages;

    GatherFill(FilingOffer offer, Messages messages) {
        this.offer = offer;
        this.messages = messages;
    }

    /**
     * The first page, before anything is saved.
     *
     * @param number tells this page from any other that begins a draft
     */
    FillView begin(Asked asked, List<Drafts.Draft> drafts, boolean isCaseMissing, String number) {
        var address = "/nop-ho-so/" + asked.service().code();
        return new FillView(
                address,
                offer.procedureName(asked.service().code()),
                asked.form().view(asked.page(), asked.answers(), asked.findings(), asked.language()),
                question(asked, false, isCaseMissing, address),
                new Progress(1, steps(asked), "/thu-tuc/" + asked.service().code()),
                Notice.NONE,
                false,
                null,
                drafts,
                number);
    }

    /**
     * @param asksCase whether the person wants to change the case
     * @param isCaseMissing whether the page was sent without one
     */
    FillView ofDraft(Drafts.Draft draft, Asked asked, boolean returnsToCheck, boolean asksCase, boolean isCaseMissing) {
        var keys = keys(asked);
        int at = keys.indexOf(asked.page());
        var address = DRAFTS + draft.id();
        var back = at == 0 ? "/thu-tuc/" + draft.procedure() : address + "/to-khai/" + keys.get(at - 1);
        var action = address + "/to-khai/" + asked.page();
        return new FillView(
                action,
                offer.procedureName(draft.procedure()),
                asked.form().view(asked.page(), asked.answers(), asked.findings(), asked.language()),
                at == 0 ? question(asked, asksCase, isCaseMissing, action) : null,
                new Progress(at + 1, steps(asked), returnsToCheck ? address + "/kiem-tra" : back),
                Notice.NONE,
                returnsToCheck,
                draft.termsSince(),
                List.of(),
                "");
    }

    private @Nullable CaseQuestion question(Asked asked, boolean asksCase, boolean isCaseMissing, String address) {
        var guide = asked.service().guide();
        if (guide == null) {
            return null;
        }
        boolean isKnown = asked.service().hasCase(asked.caseKey());
        return new CaseQuestion(
                guide,
                asked.caseKey(),
                asksCase || !isKnown,
                isCaseMissing ? messages.text(asked.language(), "portal.start.choose") : null,
                address + (address.contains("/to-khai/") ? "?doi-truong-hop=co" : ""));
    }

    /** Papers and check are one step, so that the count holds whether papers are needed or not. */
    private static int steps(Asked asked) {
        return keys(asked).size() + 1;
    }

    static List<String> keys(Asked asked) {
        return keys(asked.form(), asked.answers(), asked.language());
    }

    static List<String> keys(Form form, Answers answers, Language language) {
        return form.pages(answers, language).stream().map(Form.Page::key).toList();
    }

    static void requirePage(Form form, Answers answers, String page, Language language) {
        if (!keys(form, answers, language).contains(page)) {
            throw new NotFound("page " + page + " of form " + form.id());
        }
    }

    static ModelAndView page(FillView view) {
        var page = new ModelAndView("portal/citizen/fill", "view", view);
        if (view.hasErrors()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
