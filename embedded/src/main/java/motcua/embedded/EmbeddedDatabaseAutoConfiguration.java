package motcua.embedded;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Takes the place of a configured database when {@code spring.datasource.url} names none: the folder
 * {@code motcua.data}, or a throw-away server where that is not set (tests).
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedDatabaseAutoConfiguration.NoDatabaseIsSet.class)
public class EmbeddedDatabaseAutoConfiguration {

    /** An empty setting is none. */
    static final class NoDatabaseIsSet implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .isBlank();
        }
    }

    @Bean
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    EmbeddedConnection embeddedConnection(Environment environment) {
        var folder = environment.getProperty("motcua.data", "");
        if (folder.isBlank()) {
            return new EmbeddedConnection(SharedTestDatabase.get().url(), () -> {});
        }
        var path = Path.of(folder).toAbsolutePath();
        if (environment.getProperty("motcua.data-shared", Boolean.class, false)) {
            var running = EmbeddedDatabase.runningUrl(path);
            if (running.isPresent()) {
                return new EmbeddedConnection(running.get(), () -> {});
            }
        }
        if (environment.getProperty("motcua.data-must-be-there", Boolean.class, false)) {
            EmbeddedDatabase.requireIn(path);
        }
        var database = EmbeddedDatabase.in(path);
        // Whoever stops a start in the middle gets no context to close; the server must not stay behind.
        SpringApplication.getShutdownHandlers().add(database::close);
        return new EmbeddedConnection(database.url(), database::close);
    }

    /** The pool depends on this bean, so the pool closes before the server stops. */
    record EmbeddedConnection(String url, Runnable stop) implements JdbcConnectionDetails, AutoCloseable {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void close() {
            stop.run();
        }
    }
}
