package vn.motcua.portal.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.DossierId;
import vn.motcua.filing.DraftIsFiled;
import vn.motcua.filing.Drafts;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.identity.ParkedForm;
import vn.motcua.identity.ParkedForms;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/**
 * The session was over when pages were sent: their answers were parked, the person signed in again, and here they are put
 * into the drafts they belong to. The person sees the last of them and sends it again.
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

    private static final String MINE = "redirect:/ho-so-cua-toi";

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
        var last = new ModelAndView(MINE);
        for (var form : parked.take(request, response)) {
            last = restoredIfOwn(form, request);
        }
        return last;
    }

    /** One that is somebody else's, or gone, does not keep the others from being restored. */
    private ModelAndView restoredIfOwn(ParkedForm form, HttpServletRequest request) {
        try {
            return restored(form, request);
        } catch (NotFound | DraftIsFiled _) {
            return new ModelAndView(MINE);
        }
    }

    private ModelAndView restored(ParkedForm form, HttpServletRequest request) {
        var first = FIRST_PAGE.matcher(form.path());
        if (first.matches()) {
            return start.restored(first.group(1), form.fields(), request);
        }
        var correction = CORRECTION.matcher(form.path());
        if (correction.matches()) {
            return corrections.take(
                    UUID.fromString(correction.group(1)), correction.group(2), form.fields(), Languages.of(request));
        }
        var place = FORM_PAGE.matcher(form.path());
        if (!place.matches()) {
            var draft = OF_DRAFT.matcher(form.path());
            return new ModelAndView("redirect:" + (draft.lookingAt() ? draft.group() : form.path()));
        }
        var id = new DossierId(UUID.fromString(place.group(1)));
        return drafts.change(
                id, user.citizen().account(), draft -> pages.restored(draft, place.group(2), form.fields(), request));
    }
}
