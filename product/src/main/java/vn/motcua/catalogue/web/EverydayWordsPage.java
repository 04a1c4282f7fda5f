package vn.motcua.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.EverydayWords;
import vn.motcua.catalogue.MissedSearches;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Languages;

/** The words people search with and what they mean. */
@Controller
class EverydayWordsPage {
    private final EverydayWords words;
    private final MissedSearches missed;
    private final CurrentUser currentUser;

    EverydayWordsPage(EverydayWords words, MissedSearches missed, CurrentUser currentUser) {
        this.words = words;
        this.missed = missed;
        this.currentUser = currentUser;
    }

    record View(List<EverydayWords.EverydayWord> words, Answer answer, List<BadInput.Finding> findings) {}

    record Answer(String phrase, String meaning) {
        Answer {
            phrase = Objects.requireNonNullElse(phrase, "");
            meaning = Objects.requireNonNullElse(meaning, "");
        }
    }

    record MissedView(List<MissedSearches.Missed> missed) {}

    /** What people searched and did not find; the words lead to the form that gives them a meaning. */
    @GetMapping("/quan-tri/thu-tuc/tu-ngu/chua-tim-thay")
    @Requires(Permission.EDIT_CATALOGUE)
    String missed(Model model) {
        model.addAttribute("view", new MissedView(missed.often()));
        return "catalogue/web/missedSearches";
    }

    @GetMapping("/quan-tri/thu-tuc/tu-ngu")
    @Requires(Permission.EDIT_CATALOGUE)
    String show(@RequestParam(name = "tu", defaultValue = "") String phrase, Model model) {
        model.addAttribute("view", new View(words.all(), new Answer(phrase, ""), List.of()));
        return "catalogue/web/everydayWords";
    }

    @PostMapping("/quan-tri/thu-tuc/tu-ngu")
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView add(Answer answer, HttpServletRequest request) {
        try {
            words.add(answer.phrase(), answer.meaning(), currentUser.officer().name(), Languages.of(request));
            return new ModelAndView("redirect:/quan-tri/thu-tuc/tu-ngu");
        } catch (BadInput e) {
            var page = new ModelAndView("catalogue/web/everydayWords");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("view", new View(words.all(), answer, e.findings()));
            return page;
        }
    }

    @PostMapping("/quan-tri/thu-tuc/tu-ngu/{id}/bo")
    @Requires(Permission.EDIT_CATALOGUE)
    String end(@PathVariable UUID id) {
        words.end(id);
        return "redirect:/quan-tri/thu-tuc/tu-ngu";
    }
}
