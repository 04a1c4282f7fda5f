package vn.motcua.help;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/** Every topic to be read alone, and the list of all. */
@Controller
class HelpTopicPages {
    static final String ALL = HelpTopics.PATH + "/chu-de";
    private static final String WHY = "help is for everybody";

    private final HelpTopics topics;

    HelpTopicPages(HelpTopics topics) {
        this.topics = topics;
    }

    @GetMapping(ALL)
    @OpenToAll(why = WHY)
    ModelAndView all(HttpServletRequest request) {
        var language = Languages.of(request);
        return new ModelAndView(
                "help/topics", Map.of("citizens", topics.all(language, false), "officers", topics.all(language, true)));
    }

    @GetMapping(HelpTopics.PATH + "/{topic}")
    @OpenToAll(why = WHY)
    ModelAndView one(@PathVariable String topic, HttpServletRequest request) {
        var found = topics.named(topic, Languages.of(request)).orElseThrow(() -> new NotFound("help topic " + topic));
        return new ModelAndView("help/topic", Map.of("topic", found));
    }
}
