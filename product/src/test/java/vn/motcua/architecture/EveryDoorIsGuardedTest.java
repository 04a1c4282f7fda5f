package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.identity.ForCitizens;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Requires;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryDoorIsGuardedTest {
    private static final List<Class<? extends Annotation>> GUARDS =
            List.of(Requires.class, ForCitizens.class, OpenToAll.class);

    /** The error page lies in ui, which must not know identity; it shows nothing of anybody. */
    private static final Set<String> WITHOUT_GUARD = Set.of("vn.motcua.ui.ErrorPages.explain");

    @Test
    void each_door_says_who_may_come_in() {
        assertThat(CodeBase.classes().stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(RequestMapping.class)
                                || method.isMetaAnnotatedWith(RequestMapping.class))
                        .filter(method -> guards(method) != 1)
                        .map(method -> method.getOwner().getName() + "." + method.getName())
                        .collect(Collectors.toSet()))
                .isEqualTo(WITHOUT_GUARD);
    }

    /** A guard on the method replaces one on its class. */
    private static long guards(JavaMethod method) {
        var onMethod = GUARDS.stream().filter(method::isAnnotatedWith).count();
        return onMethod > 0
                ? onMethod
                : GUARDS.stream()
                        .filter(guard -> method.getOwner().isAnnotatedWith(guard))
                        .count();
    }
}
