package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/** Nothing is published that nobody hears: an event without a listener is work for nothing, and a promise that nobody keeps. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsAreHeardTest {
    /** What is published: made on the spot, or a variable whose type is written in the same file. */
    private static final Pattern PUBLISHED =
            Pattern.compile("\\.publishEvent\\(\\s*(?:new\\s+(\\w+)|([A-Z]\\w*)\\.\\w+\\(|([a-z]\\w*)\\s*\\))");

    private static final Pattern PUBLISHING = Pattern.compile("\\.publishEvent\\(");

    @Test
    void every_event_that_is_published_has_a_listener_in_the_product() {
        var unheard = new TreeSet<String>();
        var published = new TreeSet<String>();
        for (var file : CodeBase.files(CodeBase.JAVA, ".java")) {
            var text = CodeBase.read(file);
            var events = published(text);
            assertThat(events)
                    .as("each publishEvent in " + CodeBase.shortName(file) + " names its event")
                    .hasSize((int) PUBLISHING.matcher(text).results().count());
            published.addAll(events);
            events.stream()
                    .filter(event -> !isHeard(event))
                    .forEach(event -> unheard.add(CodeBase.shortName(file) + ": " + event));
        }
        assertThat(unheard).isEmpty();
        assertThat(published).contains("BillPaid", "DossierEvent");
    }

    @Test
    void every_event_that_is_heard_is_published_here_or_by_the_framework() {
        var published = new TreeSet<String>();
        CodeBase.files(CodeBase.JAVA, ".java").stream()
                .map(CodeBase::read)
                .forEach(text -> published.addAll(published(text)));
        assertThat(heard().stream()
                        .filter(event -> event.getName().startsWith("vn.motcua."))
                        .filter(event -> published.stream().noneMatch(name -> isOf(event, name))))
                .isEmpty();
    }

    private static List<String> published(String text) {
        return PUBLISHED
                .matcher(text)
                .results()
                .map(found -> Optional.ofNullable(found.group(1))
                        .or(() -> Optional.ofNullable(found.group(2)))
                        .or(() -> typeOf(found.group(3), text.substring(0, found.start())))
                        .orElse("?"))
                .toList();
    }

    /** As it was declared last before it was published. */
    private static Optional<String> typeOf(String variable, String text) {
        return Pattern.compile("\\b([A-Z][\\w.]*)\\s+" + variable + "\\s*[,)=]")
                .matcher(text)
                .results()
                .map(found -> found.group(1).replaceFirst(".*\\.", ""))
                .reduce((_, nearer) -> nearer);
    }

    /** A listener of one kind of an event hears the event. */
    private static boolean isHeard(String event) {
        return heard().stream().anyMatch(heard -> isOf(heard, event));
    }

    private static boolean isOf(JavaClass heard, String name) {
        return heard.getSimpleName().equals(name)
                || heard.getAllRawInterfaces().stream()
                        .anyMatch(more -> more.getSimpleName().equals(name));
    }

    private static Set<JavaClass> heard() {
        var heard = new java.util.HashSet<JavaClass>();
        for (var type : CodeBase.classes()) {
            type.getMethods().stream()
                    .filter(method -> method.isMetaAnnotatedWith(EventListener.class)
                            || method.isAnnotatedWith(EventListener.class))
                    .filter(method -> method.getRawParameterTypes().size() == 1)
                    .map(EventsAreHeardTest::event)
                    .forEach(heard::add);
        }
        return heard;
    }

    private static JavaClass event(JavaMethod listener) {
        return listener.getRawParameterTypes().getFirst();
    }
}
