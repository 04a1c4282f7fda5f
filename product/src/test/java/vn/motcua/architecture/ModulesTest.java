package vn.motcua.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.MotcuaApplication;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModulesTest {
    @Test
    void modules_depend_only_as_declared() {
        ApplicationModules.of(MotcuaApplication.class).verify();
    }

    /**
     * Migrations run module after module. Spring Modulith would find the order by reading all classes at each start, which
     * takes longer than the rest of it; it stands in a file instead, and is held against the classes here. A module that is
     * missing there would have no tables.
     */
    @Test
    void the_file_of_modules_names_each_after_those_it_depends_on() throws IOException {
        var modules = ApplicationModules.of(MotcuaApplication.class);
        var named = modulesInFile();
        assertThat(named)
                .as("META-INF/spring-modulith/application-modules.json names, in this order: %s", order(modules))
                .containsExactlyInAnyOrderElementsOf(order(modules));
        for (var module : modules) {
            var name = module.getIdentifier().toString();
            assertThat(module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(other -> other.getIdentifier().toString()))
                    .as("what %s depends on stands before it", name)
                    .isSubsetOf(named.subList(0, named.indexOf(name)));
        }
    }

    private static List<String> order(ApplicationModules modules) {
        var names = new ArrayList<String>();
        ApplicationModuleIdentifiers.of(modules).forEach(identifier -> names.add(identifier.toString()));
        return names;
    }

    private static List<String> modulesInFile() throws IOException {
        try (var file =
                MotcuaApplication.class.getResourceAsStream("/META-INF/spring-modulith/application-modules.json")) {
            return List.copyOf(new ObjectMapper().readTree(file).propertyNames());
        }
    }

    @Test
    void nobody_reads_the_time_but_through_the_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CodeBase.classes());
    }
}
