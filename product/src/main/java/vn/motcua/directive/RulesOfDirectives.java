package vn.motcua.directive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the rules that the product's files define. */
@Component
public class RulesOfDirectives {
    private static final String FILES = "classpath:vn/motcua/directive/rules/*.json";

    private final List<DirectiveRules> versions;

    RulesOfDirectives(JsonMapper json) {
        try {
            var read = new ArrayList<DirectiveRules>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                read.add(json.readValue(file.getContentAsString(StandardCharsets.UTF_8), DirectiveRules.class));
            }
            read.sort(Comparator.comparing(DirectiveRules::since));
            versions = List.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when none holds on that day */
    public DirectiveRules on(LocalDate day) {
        return versions.stream()
                .filter(one -> !one.since().isAfter(day))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Rules must hold on " + day + ", but none do"));
    }
}
