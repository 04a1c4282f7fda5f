package vn.motcua.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.motcua.shared.FilledText;
import vn.motcua.shared.Language;

/**
 * The texts of all modules: {@code vn/motcua/<module>/messages_vi.properties} and {@code …_en.properties}, UTF-8, keys
 * beginning with the module's name. Arguments stand as {@code {0}}, {@code {1}}.
 */
@Component
public class Messages {
    private final Map<Language, Map<String, String>> texts = new HashMap<>();

    Messages() {
        for (var language : Language.values()) {
            texts.put(language, read("classpath*:vn/motcua/*/messages_" + language.tag() + ".properties"));
        }
    }

    /** @throws IllegalStateException when no module has a text for the key */
    public String text(Language language, String key, Object... arguments) {
        var text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            throw new IllegalStateException("Message '" + key + "' must have a text in " + language + ", but has none");
        }
        return FilledText.of(text, arguments);
    }

    public boolean has(Language language, String key) {
        return texts.getOrDefault(language, Map.of()).containsKey(key);
    }

    private static Map<String, String> read(String pattern) {
        var merged = new HashMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> putOnce(merged, key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(merged);
    }

    private static void putOnce(Map<String, String> merged, String key, String text) {
        if (merged.put(key, text) != null) {
            throw new IllegalStateException("Message '" + key + "' must stand in one module only, but stands in two");
        }
    }
}
