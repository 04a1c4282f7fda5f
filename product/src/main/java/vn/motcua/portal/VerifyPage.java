package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;
import vn.motcua.result.IssuedResults;
import vn.motcua.result.IssuedResults.Issued;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Whether a result that somebody shows is real and in force: by the code of its QR, or by the file itself. */
@Controller
class VerifyPage {
    private static final String WHY = "Whoever is shown a result may ask whether it is real; nobody is named";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    /** What the page says in big words; also the last part of message keys. */
    enum Standing {
        NOT_ASKED,
        VALID,
        REPLACED,
        REVOKED,
        /** The row is not what the log says: somebody changed it past the product. */
        CONTRADICTED,
        UNKNOWN;

        static Standing of(Issued issued) {
            if (!issued.isVouchedFor()) {
                return CONTRADICTED;
            }
            return switch (issued.state()) {
                case SIGNED -> VALID;
                case REPLACED -> REPLACED;
                case REVOKED -> REVOKED;
                case DRAFTED, APPROVED, NUMBERED, LEADER_SIGNED -> UNKNOWN;
            };
        }
    }

    /**
     * @param asked the code as typed or followed; empty when only a file was given
     * @param said of the uploaded file; null when there was none
     */
    record View(
            String asked,
            Standing standing,
            @Nullable Issued issued,
            CheckFile.@Nullable Said said,
            List<Finding> findings) {
        View {
            findings = List.copyOf(findings);
        }

        CheckFile.@Nullable Finding file() {
            return said == null ? null : said.finding();
        }

        String tone() {
            return standing == Standing.VALID ? "good" : "late";
        }
    }

    private final IssuedResults results;
    private final CheckFile files;
    private final Messages messages;

    VerifyPage(IssuedResults results, CheckFile files, Messages messages) {
        this.results = results;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/kiem-tra")
    @OpenToAll(why = WHY)
    ModelAndView ask(@RequestParam(name = "ma", required = false) @Nullable String typed, HttpServletRequest request) {
        if (typed == null) {
            return page(new View("", Standing.NOT_ASKED, null, null, List.of()), HttpStatus.OK);
        }
        var token = token(typed);
        return TOKEN.matcher(token).matches()
                ? new ModelAndView("redirect:/kiem-tra/" + token)
                : refused("", typed.strip(), new Finding("ma", text(request, "portal.verify.bad-code")));
    }

    @GetMapping("/kiem-tra/{token}")
    @OpenToAll(why = WHY)
    ModelAndView show(@PathVariable String token, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        return answer(token, results.byToken(token), null);
    }

    @PostMapping("/kiem-tra")
    @OpenToAll(why = WHY)
    ModelAndView check(
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused("", "", new Finding("tep", text(request, "portal.verify.no-file")));
        }
        var issued = results.bySha256(CheckFile.sha256(file));
        var said = files.check(file, issued.isPresent());
        return issued.isEmpty()
                ? told(page(new View("", Standing.NOT_ASKED, null, said, List.of()), HttpStatus.OK), said, response)
                : told(answer(issued.get().token(), issued, said), said, response);
    }

    @PostMapping("/kiem-tra/{token}")
    @OpenToAll(why = WHY)
    ModelAndView compare(
            @PathVariable String token,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var issued = results.byToken(token);
        if (file == null || file.isEmpty()) {
            return refused(token, token, new Finding("tep", text(request, "portal.verify.no-file")));
        }
        var sha256 = CheckFile.sha256(file);
        boolean isIssued =
                issued.filter(result -> result.sha256().equals(sha256)).isPresent();
        var said = files.check(file, isIssued);
        return told(answer(token, issued, said), said, response);
    }

    private static ModelAndView told(ModelAndView page, CheckFile.Said said, HttpServletResponse response) {
        said.finding().sendWith(response);
        if (said.finding() == CheckFile.Finding.NOT_NOW) {
            page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return page;
    }

    private ModelAndView refused(String token, String asked, Finding finding) {
        var issued = results.byToken(token);
        var standing = issued.map(Standing::of).orElse(Standing.NOT_ASKED);
        return page(
                new View(asked, standing, issued.orElse(null), null, List.of(finding)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView answer(String asked, Optional<Issued> issued, CheckFile.@Nullable Said said) {
        var standing = issued.map(Standing::of).orElse(Standing.UNKNOWN);
        return page(
                new View(asked, standing, issued.orElse(null), said, List.of()),
                standing == Standing.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.OK);
    }

    private static ModelAndView page(View view, HttpStatus status) {
        var page = new ModelAndView("portal/verify", "view", view);
        page.setStatus(status);
        return page;
    }

    /** People copy the whole address as often as the code. */
    private static String token(String typed) {
        var bare = typed.strip();
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    private String text(HttpServletRequest request, String key) {
        return messages.text(Languages.of(request), key);
    }
}
