package vn.motcua.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.notification.WriteToAddress.Letter;
import vn.motcua.shared.Language;
import vn.motcua.shared.LocalText;

/**
 * What letters say, from a day on: versioned data of {@code words.json}. An e-mail says it in both languages, since nobody asked in which; an
 * SMS in Vietnamese.
 */
@Component
final class LetterWords {
    private static final String FILE = "vn/motcua/telling/words.json";
    private static final Pattern FACT = Pattern.compile("\\{([a-z]+)\\}");

    /** What the law wants in every notice (NĐ 118/2025, Đ. 17), and what a person needs to look it up. */
    private static final Set<String> MINIMUM = Set.of("agency", "at", "number");

    /** The words of a kind. */
    private record Words(LocalText title, LocalText text, String sms) {}

    /** @param frame around the text of every e-mail */
    private record Version(LocalDate validFrom, LocalText frame, Map<LetterKind, Words> letters) {}

    private final List<Version> versions;

    LetterWords(JsonMapper json) {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            versions = json.readValue(file, new TypeReference<List<Version>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        versions.forEach(LetterWords::judge);
    }

    private static void judge(Version version) {
        if (!version.letters().keySet().equals(EnumSet.allOf(LetterKind.class))) {
            throw new IllegalStateException("There must be words for every kind of letter from " + version.validFrom());
        }
        version.letters().forEach((kind, words) -> {
            var said = Stream.of(words.text().vi(), words.text().en(), words.sms());
            if (!said.allMatch(text -> facts(text).containsAll(MINIMUM))) {
                throw new IllegalStateException(
                        "A letter must say agency, time and number in all its words, but not so " + kind);
            }
        });
    }

    private static Set<String> facts(String text) {
        return FACT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** @param facts by their names; one that is not there is left blank */
    Letter of(LetterKind kind, LocalDate day, Map<String, String> facts) {
        var version = versions.stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(versions.getFirst());
        var words = version.letters().get(kind);
        if (words == null) {
            throw new IllegalStateException("There must be words for " + kind);
        }
        var text = Stream.of(Language.VI, Language.EN)
                .map(language -> filled(version.frame().in(language), facts)
                        .replace("{text}", filled(words.text().in(language), facts)))
                .collect(Collectors.joining("\n\n– – –\n\n"));
        var subject =
                filled(words.title().vi(), facts) + " / " + filled(words.title().en(), facts);
        return new Letter(subject, text, filled(words.sms(), facts));
    }

    /** What people typed is put in once and never read for names again. */
    private static String filled(String text, Map<String, String> facts) {
        return FACT.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1).equals("text") ? "{text}" : facts.getOrDefault(found.group(1), "–")));
    }
}
