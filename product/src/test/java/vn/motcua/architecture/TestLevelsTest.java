package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** docs/testing.md: what needs the whole product says so, and runs after all that does not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestLevelsTest {
    @Test
    void a_test_that_needs_spring_says_so_by_its_one_annotation() {
        assertThat(CodeBase.javaFiles().stream()
                        .filter(file -> file.toString().contains("/product/src/test/java/"))
                        .filter(file -> CodeBase.read(file).contains("@Spring" + "BootTest"))
                        .map(CodeBase::shortName))
                .containsExactly("product/src/test/java/vn/motcua/WithSpring.java");
    }
}
