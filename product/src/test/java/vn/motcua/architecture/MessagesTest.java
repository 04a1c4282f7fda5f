package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {
    private static final Pattern TEXT_OF = Pattern.compile(
            "\\b(?:text|Said\\.of|new NavigationEntry|new (?:Visitor\\.)?Link)\\((?:[\\w.()]+,\\s*)?\"([a-z][\\w-]*\\.[\\w.-]*)\"");
    private static final Map<String, Map<String, String>> VIETNAMESE = texts("vi");
    private static final Map<String, Map<String, String>> ENGLISH = texts("en");

    @Test
    void each_text_is_there_in_both_languages() {
        assertThat(keys(ENGLISH)).isEqualTo(keys(VIETNAMESE));
    }

    @Test
    void no_text_is_empty() {
        assertThat(Stream.of(VIETNAMESE, ENGLISH)
                        .flatMap(texts -> texts.values().stream())
                        .flatMap(texts -> texts.entrySet().stream())
                        .filter(text -> text.getValue().isBlank())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void both_languages_fill_in_the_same_facts() {
        var holes = Pattern.compile("\\{\\d}");
        VIETNAMESE.forEach((module, texts) -> texts.forEach((key, text) -> assertThat(
                        holes.matcher(ENGLISH.getOrDefault(module, Map.of()).getOrDefault(key, text))
                                .results()
                                .map(hole -> hole.group())
                                .collect(Collectors.toSet()))
                .as(key)
                .isEqualTo(
                        holes.matcher(text).results().map(hole -> hole.group()).collect(Collectors.toSet()))));
    }

    @Test
    void a_key_begins_with_the_name_of_its_module() {
        assertThat(VIETNAMESE.entrySet().stream()
                        .flatMap(module -> module.getValue().keySet().stream()
                                .filter(key -> !key.startsWith(module.getKey() + ".")
                                        && !key.startsWith("refusal." + module.getKey() + "."))))
                .isEmpty();
    }

    @Test
    void each_text_that_code_and_pages_ask_for_exists() {
        var known = keys(VIETNAMESE);
        var missing = new TreeSet<String>();
        for (var file : Stream.concat(
                        CodeBase.files(CodeBase.JAVA, ".java").stream(), CodeBase.files(CodeBase.JAVA, ".jte").stream())
                .toList()) {
            var matcher = TEXT_OF.matcher(CodeBase.read(file));
            while (matcher.find()) {
                var key = matcher.group(1);
                // A key that ends in a dot or a hyphen is the beginning of several.
                var isThere = key.endsWith(".") || key.endsWith("-")
                        ? known.stream().anyMatch(text -> text.startsWith(key))
                        : known.contains(key) || known.stream().anyMatch(text -> text.startsWith(key + "."));
                if (!isThere) {
                    missing.add(CodeBase.shortName(file) + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Some texts are named by their beginning and what stands behind it in a variable. */
    @Test
    void each_text_is_asked_for_somewhere() {
        var quoted = Pattern.compile("\"([a-z][\\w.-]*)\"");
        var named = Stream.concat(
                        CodeBase.files(CodeBase.JAVA, ".java").stream(), CodeBase.files(CodeBase.JAVA, ".jte").stream())
                .flatMap(file -> quoted.matcher(CodeBase.read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(keys(VIETNAMESE).stream().filter(key -> beginnings(key).noneMatch(named::contains)))
                .isEmpty();
    }

    private static Stream<String> beginnings(String key) {
        return Stream.concat(
                Stream.of(key),
                Pattern.compile("[.-]").matcher(key).results().map(mark -> key.substring(0, mark.end())));
    }

    private static Set<String> keys(Map<String, Map<String, String>> texts) {
        return texts.values().stream()
                .flatMap(module -> module.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, String>> texts(String language) {
        var texts = new TreeMap<String, Map<String, String>>();
        for (var file : CodeBase.files(CodeBase.RESOURCES, "messages_" + language + ".properties")) {
            texts.put(file.getParent().getFileName().toString(), read(file));
        }
        return texts;
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(CodeBase.read(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
