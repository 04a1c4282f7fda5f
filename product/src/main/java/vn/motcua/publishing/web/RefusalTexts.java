package vn.motcua.publishing.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.publishing.PublishingRefusal;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** What people read when a step is refused. */
@Component
class RefusalTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Messages messages;

    RefusalTexts(Messages messages) {
        this.messages = messages;
    }

    String text(PublishingRefusal why, Language language) {
        return switch (why) {
            case PublishingRefusal.AuthorCannotReview _ -> say(language, "author-cannot-review");
            case PublishingRefusal.OnlyTheAuthorDrops _ -> say(language, "only-the-author-drops");
            case PublishingRefusal.NotNow(var state) ->
                say(language, "not-now", messages.text(language, "publishing.state." + state));
            case PublishingRefusal.HasBegun(var from) -> say(language, "has-begun", day(from));
            case PublishingRefusal.AnotherWaits(var version, var from) ->
                say(language, "another-waits", version, day(from));
            case PublishingRefusal.NotOffered _ -> say(language, "not-offered");
            case PublishingRefusal.IsRepealed(var from) -> say(language, "is-repealed", day(from));
        };
    }

    String codeMissing(Language language) {
        return messages.text(language, "publishing.repeal.code-missing");
    }

    private String say(Language language, String key, Object... facts) {
        return messages.text(language, "publishing.refusal." + key, facts);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
