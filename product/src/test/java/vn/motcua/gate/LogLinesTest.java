package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** Nobody writes lines of the log, nor commands the terminal, by a text that stands in a message. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogLinesTest {
    private static final String FORGED = "a\r\n2026-11-20T03:00:00.000Z  INFO forged\u001b[2J\u009b31m\u2028b\u0007";

    @Test
    void a_message_is_one_line_whatever_stands_in_it() throws IOException {
        var line = line(FORGED, null);
        assertThat(line.strip().lines()).hasSize(1);
        assertThat(line).contains("forged").doesNotContain("\u001b", "\u009b", "\u2028", "\u0007", "\r");
    }

    @Test
    void the_message_of_a_failure_is_no_line_of_its_own_but_its_trace_is() throws IOException {
        var line = line("failed", new IllegalStateException(FORGED, new IOException("disk")));
        assertThat(line.lines().filter(one -> one.contains("forged")))
                .hasSize(1)
                .first()
                .asString()
                .contains("IllegalStateException");
        assertThat(line.lines().filter(one -> one.startsWith("2026-11-20T03:00:00.000Z")))
                .isEmpty();
        assertThat(line.lines().filter(one -> one.startsWith("\tat "))).hasSizeGreaterThan(3);
        assertThat(line.lines().filter(one -> one.startsWith("Caused by: java.io.IOException: disk")))
                .hasSize(1);
    }

    private static String line(String message, @Nullable Throwable thrown) throws IOException {
        var pattern = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .getFirst()
                .getProperty("logging.pattern.console");
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
        layout.setPattern(Objects.toString(pattern));
        layout.start();
        return layout.doLayout(new LoggingEvent(
                LogLinesTest.class.getName(), context.getLogger("vn.motcua"), Level.INFO, message, thrown, null));
    }
}
