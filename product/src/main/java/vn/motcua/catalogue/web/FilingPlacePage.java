package vn.motcua.catalogue.web;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.FilingPlaces;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UsableTime;

/** Switches where procedures are filed: here or at the national portal. */
@Controller
class FilingPlacePage {
    private final FilingPlaces places;
    private final CurrentUser currentUser;
    private final Clock clock;

    FilingPlacePage(FilingPlaces places, CurrentUser currentUser, Clock clock) {
        this.places = places;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    record View(List<FilingPlaces.Row> rows, Answer answer, List<BadInput.Finding> findings) {}

    /** @param ma procedure code; blank: all procedures */
    record Answer(String ma, String place, String url, String from) {
        Answer {
            ma = Objects.requireNonNullElse(ma, "");
            place = Objects.requireNonNullElse(place, "");
            url = Objects.requireNonNullElse(url, "");
            from = Objects.requireNonNullElse(from, "");
        }
    }

    @GetMapping("/quan-tri/thu-tuc/noi-nop")
    @Requires(Permission.EDIT_CATALOGUE)
    String show(@RequestParam(name = "ma", defaultValue = "") String code, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        model.addAttribute("view", new View(places.rows(), new Answer(code, "", "", today.toString()), List.of()));
        return "catalogue/web/filingPlace";
    }

    @PostMapping("/quan-tri/thu-tuc/noi-nop")
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView set(Answer answer) {
        try {
            var findings = new ArrayList<BadInput.Finding>();
            var code = code(answer.ma(), findings);
            var place = place(answer, findings);
            var from = day(answer.from(), findings);
            if (!findings.isEmpty() || place == null || from == null) {
                throw new BadInput(findings);
            }
            places.set(code, place, from, currentUser.officer().name());
            return new ModelAndView("redirect:/quan-tri/thu-tuc/noi-nop");
        } catch (BadInput e) {
            var page = new ModelAndView("catalogue/web/filingPlace");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("view", new View(places.rows(), answer, e.findings()));
            return page;
        }
    }

    private static @Nullable ProcedureCode code(String text, List<BadInput.Finding> findings) {
        if (text.isBlank()) {
            return null;
        }
        if (!ProcedureCode.isValid(text.strip())) {
            findings.add(new BadInput.Finding("ma", "Mã thủ tục phải có dạng 1.004873, nhưng là '" + text + "'."));
            return null;
        }
        return new ProcedureCode(text.strip());
    }

    private static @Nullable FilingPlace place(Answer answer, List<BadInput.Finding> findings) {
        if (answer.place().equals("HERE")) {
            return new FilingPlace.Here();
        }
        if (!answer.place().equals("NATIONAL_PORTAL")) {
            findings.add(new BadInput.Finding("place", "Hãy chọn nơi nộp hồ sơ."));
            return null;
        }
        try {
            var url = URI.create(answer.url().strip());
            if ("https".equals(url.getScheme()) && url.getHost() != null) {
                return new FilingPlace.NationalPortal(url);
            }
        } catch (IllegalArgumentException e) {
            // falls through to the finding
        }
        findings.add(
                new BadInput.Finding("url", "Địa chỉ phải bắt đầu bằng https://, nhưng là '" + answer.url() + "'."));
        return null;
    }

    private static @Nullable LocalDate day(String text, List<BadInput.Finding> findings) {
        try {
            return UsableTime.day(text);
        } catch (DateTimeException e) {
            findings.add(
                    new BadInput.Finding("from", "Ngày bắt đầu phải có dạng 2026-11-22, nhưng là '" + text + "'."));
            return null;
        }
    }
}
