package vn.motcua.petition.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.identity.OpenToAll;
import vn.motcua.petition.PetitionId;
import vn.motcua.petition.PetitionScope;
import vn.motcua.petition.PublishedPetition;
import vn.motcua.petition.ReadPetitions;

/** Petitions for everybody: how to send one, how to follow one, what others were answered. */
@Controller
@RequestMapping(PublicPages.PATH)
class PublicPages {
    static final String PATH = "/phan-anh";
    private static final String WHY = "answers to petitions are published without what tells who sent them";
    private static final int LINES = 20;
    private static final int PAGES_MAX = 500;

    record Line(PublishedPetition petition, String agency) {}

    /** @param asked the words as typed */
    record View(
            String asked,
            List<Line> lines,
            @Nullable String previous,
            @Nullable String next) {
        View {
            lines = List.copyOf(lines);
        }
    }

    private final ReadPetitions read;
    private final Choices choices;

    PublicPages(ReadPetitions read, Choices choices) {
        this.read = read;
        this.choices = choices;
    }

    /** @param asked longer words are cut, and shown so */
    @GetMapping
    @OpenToAll(why = WHY)
    ModelAndView list(
            @RequestParam(name = "tim", defaultValue = "") String asked,
            @RequestParam(name = "trang", defaultValue = "1") String page) {
        var words = asked.strip();
        var cut = words.length() > PetitionScope.WORDS_MAX ? words.substring(0, PetitionScope.WORDS_MAX) : words;
        int number = page(page);
        var found = read.published(cut, (number - 1) * LINES, LINES + 1);
        var lines = found.stream()
                .limit(LINES)
                .map(one -> new Line(one, choices.name(one.agency())))
                .toList();
        var view = new View(
                cut,
                lines,
                number > 1 ? href(cut, number - 1) : null,
                found.size() > LINES ? href(cut, number + 1) : null);
        return new ModelAndView("petition/web/published", "view", view);
    }

    @GetMapping("/cong-khai/{id}")
    @OpenToAll(why = WHY)
    ModelAndView one(@PathVariable UUID id) {
        var petition = read.published(new PetitionId(id));
        return new ModelAndView(
                "petition/web/publishedOne", "view", new Line(petition, choices.name(petition.agency())));
    }

    /** The first one for what is no number. */
    static int page(String typed) {
        return typed.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(typed), PAGES_MAX) : 1;
    }

    private static String href(String words, int page) {
        var address = UriComponentsBuilder.fromPath(PATH);
        if (!words.isEmpty()) {
            address.queryParam("tim", "{words}");
        }
        return address.queryParam("trang", page)
                .encode()
                .buildAndExpand(words.isEmpty() ? new Object[0] : new Object[] {words})
                .toUriString();
    }
}
