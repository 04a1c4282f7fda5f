package vn.motcua.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
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

    /** The fact that names the package whose own words a notice is made with. */
    static final String PACKAGE = "pack";

    /** The fact with which the law's minimum is there. */
    static final String MINIMUM = "agency";

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
     * @param persons as phones, for the applicant's name
     * @param minimum stands under every text that has its facts: which agency, for whom, when
     * @param openBill follows where something is to be paid besides
     * @param email the frame of a message by e-mail; {@code {text}} is the notice's own
     */
    record Edition(
            int version,
            Period keptFor,
            List<String> phones,
            List<String> emails,
            List<String> persons,
            Words minimum,
            Words openBill,
            Words email,
            Map<NoticeKind, Template> notices) {}

    private final Map<Integer, Edition> editions;
    private final Edition newest;
    private final Supplier<List<KeptTemplate>> published;
    private final PackageNotices packages;

    @Autowired
    NoticeTemplates(JsonMapper json, NoticeTemplateStore store, PackageNotices packages) {
        this(json, store::published, packages);
    }

    /** @param published what was written in the product and is published */
    NoticeTemplates(JsonMapper json, Supplier<List<KeptTemplate>> published, PackageNotices packages) {
        this.published = published;
        this.packages = packages;
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

    /** The version of the words by which a kind of notice is made on a day. */
    int version(NoticeKind kind, LocalDate day) {
        return published.get().stream()
                .filter(one -> one.kind() == kind && !one.validFrom().isAfter(day))
                .max(Comparator.comparing(KeptTemplate::validFrom).thenComparingInt(KeptTemplate::version))
                .map(KeptTemplate::version)
                .orElse(newest.version());
    }

    /**
     * What is told of a dossier, with the name of the package whose own words tell it, so that they stay those of that version.
     *
     * @param service as the dossier names it
     */
    Map<String, String> facts(Telling.Tell told, String service) {
        var own = packages.of(service, told.kind());
        if (own.isEmpty()) {
            return told.facts();
        }
        var facts = new HashMap<>(told.facts());
        facts.put(PACKAGE, own.get());
        return facts;
    }

    /** The words of a kind that are in force on a day. */
    Template inForce(NoticeKind kind, LocalDate day) {
        return template(kind, version(kind, day));
    }

    String title(Notice notice, Language language) {
        return filled(template(notice).title().in(language), notice.facts());
    }

    String text(Notice notice, Language language) {
        return filled(
                template(notice).text().in(language) + openBill(notice, language) + minimum(notice, language),
                notice.facts());
    }

    private String minimum(Notice notice, Language language) {
        return notice.facts().containsKey(MINIMUM)
                ? "\n" + edition(notice).minimum().in(language)
                : "";
    }

    private String openBill(Notice notice, Language language) {
        return notice.facts().containsKey(OPEN_BILL)
                ? " " + edition(notice).openBill().in(language)
                : "";
    }

    /** As {@link #smsWithMarks}, without accents, since one accent halves what an SMS holds. */
    Optional<String> sms(Notice notice, Language language, String link) {
        return smsWithMarks(notice, language, link).map(PlainLetters::of);
    }

    /** With the facts and a link. Empty where none is sent. */
    Optional<String> smsWithMarks(Notice notice, Language language, String link) {
        return Optional.ofNullable(template(notice).sms())
                .map(words -> filled(words.in(language) + openBill(notice, language), notice.facts()) + " " + link);
    }

    String email(Notice notice, Language language, Map<String, String> frame) {
        return filled(edition(notice).email().in(language), frame).replace("{text}", text(notice, language));
    }

    private Template template(Notice notice) {
        var own = notice.facts().getOrDefault(PACKAGE, "");
        return Optional.of(own)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> packages.words(name, notice.kind()))
                .orElseGet(() -> template(notice.kind(), notice.template()));
    }

    private Template template(NoticeKind kind, int version) {
        if (version >= KeptTemplate.FIRST_VERSION) {
            var written = published.get().stream()
                    .filter(one -> one.version() == version && one.kind() == kind)
                    .findFirst();
            if (written.isPresent()) {
                return written.get().words().template();
            }
        }
        var template = editions.getOrDefault(version, newest).notices().get(kind);
        if (template == null) {
            throw new IllegalStateException(
                    "A kept notice must have its words, but " + kind + " of edition " + version + " has none");
        }
        return template;
    }

    private Edition edition(Notice notice) {
        return editions.getOrDefault(notice.template(), newest);
    }

    /** A hole for which there is no fact stays, so that tests find it. */
    static String filled(String words, Map<String, String> facts) {
        return HOLE.matcher(words)
                .replaceAll(hole -> Matcher.quoteReplacement(facts.getOrDefault(hole.group(1), hole.group())));
    }
}
