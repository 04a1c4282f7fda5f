package vn.motcua.portal.citizen;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.filing.Drafts;
import vn.motcua.forms.FormPage;

/**
 * One page of a form as {@code fill.jte} shows it.
 *
 * @param action where the page is sent
 * @param question which case of the procedure it is; on the first page of a procedure with several
 * @param returnsToCheck whether the person came from the check page and goes back there
 * @param termsSince first day of the terms that the draft was moved to; else null
 * @param drafts of the same procedure, to go on with instead of beginning anew
 * @param number of a page that begins a draft, so that it begins one however often it is sent; else empty
 */
record FillView(
        String action,
        String procedureName,
        FormPage page,
        @Nullable CaseQuestion question,
        Progress progress,
        Notice notice,
        boolean returnsToCheck,
        @Nullable LocalDate termsSince,
        List<Drafts.Draft> drafts,
        String number) {
    FillView {
        drafts = List.copyOf(drafts);
    }

    /**
     * @param isAsked whether it is asked here; else it was answered before and is shown
     * @param problem what is wrong with the choice
     * @param changeHref where it is asked again
     */
    record CaseQuestion(
            OnlineService.Guide guide,
            String chosen,
            boolean isAsked,
            @Nullable String problem,
            String changeHref) {}

    /**
     * @param step which page this is, from 1
     * @param of how many there are, papers and check as the last one; the same from the first page on
     * @param back where the page before is
     */
    record Progress(int step, int of, String back) {}

    /** What is said above the page. */
    enum Notice {
        NONE,
        /** The session was over when it was sent, and here the answers are. */
        RESTORED,
        /** The answers opened questions that were not there before. */
        OPENED,
        /** No further draft may be begun. */
        FULL
    }

    boolean hasErrors() {
        return page.hasFindings() || question != null && question.problem() != null;
    }

    FillView with(Notice other) {
        return new FillView(
                action, procedureName, page, question, progress, other, returnsToCheck, termsSince, drafts, number);
    }
}
