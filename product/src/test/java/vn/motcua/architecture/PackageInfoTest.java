package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PackageInfoTest {
    @Test
    void in_each_package_null_must_be_announced() {
        assertThat(CodeBase.javaFiles().stream()
                        .filter(file -> file.toString().contains("/src/main/java/"))
                        .map(file -> file.resolveSibling("package-info.java"))
                        .distinct()
                        .filter(file -> !Files.exists(file)
                                || !CodeBase.read(file).contains("@NullMarked")
                                        && !CodeBase.read(file).contains("@org.jspecify.annotations.NullMarked"))
                        .map(CodeBase::shortName)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of());
    }
}
