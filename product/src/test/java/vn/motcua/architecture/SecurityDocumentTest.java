package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the document promises is tested by tests that are there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityDocumentTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test|GateSpeed)`");

    @Test
    void each_test_that_the_table_of_requirements_names_is_there() {
        var there = CodeBase.javaFiles().stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        var document = CodeBase.read(CodeBase.PROJECT.resolve("docs/security.md"));
        var named =
                TEST.matcher(document).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(there).containsAll(named);
    }
}
