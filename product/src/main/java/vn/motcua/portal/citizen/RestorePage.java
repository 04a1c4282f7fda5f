package vn.motcua.portal.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.DossierId;
import vn.motcua.filing.Drafts;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.identity.ParkedForms;
import vn.motcua.ui.Languages;

/**
 * The session was over when a page was sent: its answers were parked, the person signed in again, and here they are put
 * into the draft they belong to. The person sees them and sends the page again.
 */
@Controller
class RestorePage {
    private static final Pattern FORM_PAGE =
            Pattern.compile("/nop-ho-so/ban-nhap/([0-9a-f-]{36})/to-khai/([A-Za-z0-9-]+)");

    /** Where a draft goes on, whatever was pressed in it. */
    private static final Pattern OF_DRAFT = Pattern.compile("/nop-ho-so/ban-nhap/[0-9a-f-]{36}");

    private static final Pattern FIRST_PAGE = Pattern.compile("/nop-ho-so/(\\d\\.\\d{6})");

    private static final Pattern CORRECTION =
            Pattern.compile("/nop-ho-so/bo-sung/([0-9a-f-]{36})/to-khai/([A-Za-z0-9-]+)");

    private final ParkedForms parked;
    private final Drafts drafts;
    private final FillPage pages;
    private final StartFilingPage start;
    private final CorrectionPage corrections;
    private final CurrentUser user;

    RestorePage(
            ParkedForms parked,
            Drafts drafts,
            FillPage pages,
            StartFilingPage start,
            CorrectionPage corrections,
            CurrentUser user) {
        this.parked = parked;
        this.drafts = drafts;
        this.pages = pages;
        this.start = start;
        this.corrections = corrections;
        this.user = user;
    }

    @GetMapping("/nop-ho-so/tiep-tuc")
    @ForCitizens
    ModelAndView restore(HttpServletRequest request, HttpServletResponse response) {
        var form = parked.take(request, response);
        if (form.isEmpty()) {
            return new ModelAndView("redirect:/ho-so-cua-toi");
        }
        var language = Languages.of(request);
        var first = FIRST_PAGE.matcher(form.get().path());
        if (first.matches()) {
            return start.restored(first.group(1), form.get().fields(), language);
        }
        var correction = CORRECTION.matcher(form.get().path());
        if (correction.matches()) {
            return corrections.take(
                    UUID.fromString(correction.group(1)),
                    correction.group(2),
                    form.get().fields(),
                    language);
        }
        var place = FORM_PAGE.matcher(form.get().path());
        if (!place.matches()) {
            var draft = OF_DRAFT.matcher(form.get().path());
            return new ModelAndView("redirect:"
                    + (draft.lookingAt() ? draft.group() : form.get().path()));
        }
        var account = user.citizen().account();
        var id = new DossierId(UUID.fromString(place.group(1)));
        return drafts.find(id, account).isEmpty()
                ? new ModelAndView("redirect:/ho-so-cua-toi")
                : drafts.change(
                        id,
                        account,
                        draft ->
                                pages.restored(draft, place.group(2), form.get().fields(), language));
    }
}
