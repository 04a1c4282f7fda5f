package vn.motcua.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.FilingPlaces;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Switches where procedures are filed: here or at the national portal. */
@Controller
class FilingPlacePage {
    private final FilingPlaces places;
    private final Messages messages;
    private final CurrentUser currentUser;
    private final Clock clock;

    FilingPlacePage(FilingPlaces places, Messages messages, CurrentUser currentUser, Clock clock) {
        this.places = places;
        this.messages = messages;
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
    ModelAndView set(Answer answer, HttpServletRequest request) {
        var language = Languages.of(request);
        try {
            var wish = new FilingPlaceFields(answer.ma(), answer.place(), answer.url(), answer.from())
                    .read(messages, language);
            places.set(
                    wish.code(),
                    wish.place(),
                    wish.from(),
                    currentUser.officer().name(),
                    language);
            return new ModelAndView("redirect:/quan-tri/thu-tuc/noi-nop");
        } catch (BadInput e) {
            var findings = e.findings().stream().map(FilingPlacePage::onPage).toList();
            var page = new ModelAndView("catalogue/web/filingPlace");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("view", new View(places.rows(), answer, findings));
            return page;
        }
    }

    /** The code's field has the name that addresses of this page have. */
    private static BadInput.Finding onPage(BadInput.Finding finding) {
        return finding.pointer().equals("procedure") ? new BadInput.Finding("ma", finding.message()) : finding;
    }
}
