package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each use case has rules of its own that can say no, and each of them a judgement that reaches it in milliseconds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryRefusalTest {
    private static final Pattern REACHED =
            Pattern.compile("EveryRefusal\\s*\\.isReached\\(\\s*(\\w+\\.Of\\w+)\\.class");

    /** Judged by the page itself, before it asks a use case. May only get shorter. */
    private static final Set<String> OF_PAGES = Set.of("ContentChanged");

    @Test
    void each_use_case_has_a_test_that_reaches_all_its_rules() throws IOException {
        var reached = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (!source.contains("@WithSpring")) {
                    REACHED.matcher(source)
                            .results()
                            .map(found -> found.group(1))
                            .forEach(reached::add);
                }
            }
        }
        reached.removeIf(name -> name.startsWith("PassingRefusal."));
        assertThat(reached)
                .isEqualTo(all().filter(Class::isInterface)
                        .filter(one -> one.getEnclosingClass() != null)
                        .map(one -> one.getEnclosingClass().getSimpleName() + "." + one.getSimpleName())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void each_rule_can_say_no_to_some_use_case() {
        assertThat(all().filter(Class::isRecord)
                        .filter(rule -> Stream.of(rule.getInterfaces())
                                .map(Class::getEnclosingClass)
                                .noneMatch(Objects::nonNull))
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()))
                .isEqualTo(OF_PAGES);
    }

    private static Stream<Class<?>> all() {
        return under(DossierRefusal.class).distinct();
    }

    private static Stream<Class<?>> under(Class<?> one) {
        return Stream.concat(
                Stream.of(one),
                one.isSealed() ? EveryRefusal.permitted(one).flatMap(EveryRefusalTest::under) : Stream.of());
    }
}
