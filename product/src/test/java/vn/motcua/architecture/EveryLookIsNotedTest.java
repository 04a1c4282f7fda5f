package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.audit.AccessLogged;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** Who looks at somebody's data is noted: each door says what it shows and why, and each store says whose rows it reads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryLookIsNotedTest {
    /** Behind these doors stand the registers of the province itself, nobody's dossier. */
    private static final Set<Permission> OF_THE_PROVINCE =
            Set.of(Permission.EDIT_CATALOGUE, Permission.EDIT_ORGANISATION, Permission.EDIT_CALENDAR);

    /** Doors for officers that show nobody's data; may only shrink. */
    private static final Set<String> WITHOUT_PERSONS = Set.of("vn.motcua.portal.HeadPage.show");

    /** Columns that tell of a person. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?is)select[^;]*?\\b(owner_name|answers|owner_account|payer)\\b[^;]*?from\\s+(dossier|filing|result|documents|payment)\\.");

    /** Readers of such columns that note nothing: what holds all against the log shows ids only. May only shrink. */
    private static final Set<String> READ_IN_SILENCE =
            Set.of("product/src/main/java/vn/motcua/replay/LogCheckStore.java");

    @Test
    void each_door_of_officers_says_what_it_shows_and_why() {
        assertThat(CodeBase.classes().stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(RequestMapping.class)
                                || method.isMetaAnnotatedWith(RequestMapping.class))
                        .filter(method -> permission(method)
                                .filter(permission -> !OF_THE_PROVINCE.contains(permission))
                                .isPresent())
                        .filter(method -> !method.isAnnotatedWith(AccessLogged.class)
                                && !method.getOwner().isAnnotatedWith(AccessLogged.class))
                        .map(method -> method.getOwner().getName() + "." + method.getName())
                        .collect(Collectors.toSet()))
                .isEqualTo(WITHOUT_PERSONS);
    }

    private static Optional<Permission> permission(JavaMethod method) {
        return method.isAnnotatedWith(Requires.class)
                ? Optional.of(method.getAnnotationOfType(Requires.class).value())
                : method.getOwner().isAnnotatedWith(Requires.class)
                        ? Optional.of(method.getOwner()
                                .getAnnotationOfType(Requires.class)
                                .value())
                        : Optional.empty();
    }

    @Test
    void each_store_that_reads_of_persons_says_of_whom() {
        assertThat(CodeBase.files(CodeBase.JAVA, ".java").stream()
                        .filter(file -> PERSONAL.matcher(CodeBase.read(file)).find())
                        .filter(file -> !CodeBase.read(file).contains("Touched."))
                        .map(CodeBase::shortName)
                        .collect(Collectors.toSet()))
                .isEqualTo(READ_IN_SILENCE);
    }

    @Test
    void each_look_has_its_words_in_the_access_log() {
        var words = CodeBase.read(CodeBase.RESOURCES.resolve("vn/motcua/audit/messages_vi.properties"));
        assertThat(CodeBase.classes().stream()
                        .flatMap(type -> Stream.concat(
                                Stream.of(type)
                                        .filter(each -> each.isAnnotatedWith(AccessLogged.class))
                                        .map(each -> each.getAnnotationOfType(AccessLogged.class)),
                                type.getMethods().stream()
                                        .filter(method -> method.isAnnotatedWith(AccessLogged.class))
                                        .map(method -> method.getAnnotationOfType(AccessLogged.class))))
                        .map(look -> "audit.said." + look.thing() + "." + look.action() + "=")
                        .filter(key -> !words.contains(key)))
                .isEmpty();
    }
}
