package vn.motcua.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Language;

/**
 * What notices say and how long they are kept: versioned data of {@code notice-templates.json}. A notice keeps the version it
 * was made with; a change is a new version beside the old one.
 */
@Component
class NoticeTemplates {
    private static final String FILE = "vn/motcua/notification/notice-templates.json";
    /** The fact that there is something to pay besides: then the edition's sentence about it follows in text and SMS. */
    static final String OPEN_BILL = "topay";

    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

    /** The same in both languages. Facts stand in it as {@code {name}}. */
    record Words(String vi, String en) {
        String in(Language language) {
            return language == Language.VI ? vi : en;
        }
    }

    /**
     * @param sms null where no SMS is sent
     * @param withoutSms why none is sent
     */
    record Template(
            Words title,
            Words text,
            @Nullable Words sms,
            @Nullable String withoutSms) {}

    /**
     * @param keptFor after which time a notice is forgotten
     * @param phones where answers may hold a phone number, the first that does counts
     * @param emails as phones
     * @param openBill follows where something is to be paid besides
     * @param email the frame of a message by e-mail; {@code {text}} is the notice's own
     */
    record Edition(
            int version,
            Period keptFor,
            List<String> phones,
            List<String> emails,
            Words openBill,
            Words email,
            Map<NoticeKind, Template> notices) {}

    private final Map<Integer, Edition> editions;
    private final Edition newest;

    NoticeTemplates(JsonMapper json) {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            var all = json.readValue(file, new TypeReference<List<Edition>>() {});
            editions = all.stream().collect(Collectors.toMap(Edition::version, edition -> edition));
            newest = all.getLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var missing = EnumSet.allOf(NoticeKind.class);
        missing.removeAll(newest.notices().keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException(FILE + " must have words for every kind of notice, but lacks " + missing);
        }
    }

    /** By which new notices are made. */
    Edition newest() {
        return newest;
    }

    String title(Notice notice, Language language) {
        return filled(template(notice).title().in(language), notice.facts());
    }

    String text(Notice notice, Language language) {
        return filled(template(notice).text().in(language) + openBill(notice, language), notice.facts());
    }

    private String openBill(Notice notice, Language language) {
        return notice.facts().containsKey(OPEN_BILL)
                ? " " + edition(notice).openBill().in(language)
                : "";
    }

    /** With the facts and a link; without accents, since one accent halves what an SMS holds. Empty where none is sent. */
    Optional<String> sms(Notice notice, Language language, String link) {
        return Optional.ofNullable(template(notice).sms())
                .map(words -> filled(words.in(language) + openBill(notice, language), notice.facts()) + " " + link)
                .map(PlainLetters::of);
    }

    String email(Notice notice, Language language, Map<String, String> frame) {
        return filled(edition(notice).email().in(language), frame).replace("{text}", text(notice, language));
    }

    private Template template(Notice notice) {
        var template = edition(notice).notices().get(notice.kind());
        if (template == null) {
            throw new IllegalStateException("A kept notice must have its words, but " + notice.kind() + " of edition "
                    + notice.template() + " has none");
        }
        return template;
    }

    private Edition edition(Notice notice) {
        return editions.getOrDefault(notice.template(), newest);
    }

    /** A hole for which there is no fact stays, so that tests find it. */
    private static String filled(String words, Map<String, String> facts) {
        return HOLE.matcher(words)
                .replaceAll(hole -> Matcher.quoteReplacement(facts.getOrDefault(hole.group(1), hole.group())));
    }
}
