package motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhichDatabaseTest {
    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(EmbeddedDatabaseAutoConfiguration.class));

    @Test
    void a_database_that_is_set_is_used_instead_of_the_embedded_one() {
        program.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/motcua")
                .run(context -> assertThat(context).doesNotHaveBean(JdbcConnectionDetails.class));
    }

    @Test
    void an_empty_setting_is_none() {
        program.withPropertyValues("spring.datasource.url=")
                .run(context -> assertThat(context).hasSingleBean(JdbcConnectionDetails.class));
    }
}
