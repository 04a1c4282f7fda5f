package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/**
 * What the product remembers is bounded: months of use and a million dossiers take no more memory than the first day. What grows
 * with data is a cache of Caffeine with a size; the few other memories say why they cannot grow.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundedMemoryTest {
    /** Collections that threads share, and why each is bounded without a size. */
    private static final Map<String, String> BOUNDED_OTHERWISE = Map.ofEntries(
            Map.entry(
                    "gate.FrontDoor$CountedConnections",
                    "one entry for each open connection, of which the server has a limit"),
            Map.entry(
                    "gate.FrontDoor$TimedHeaders",
                    "one entry for each open connection, of which the server has a limit"),
            Map.entry("gate.Callers", "one entry for each address with an open connection"),
            Map.entry("gate.InFlight", "one entry for each address with a body under way"),
            Map.entry("identity.AccessTokens", "one entry for each of the two realms"),
            Map.entry("identity.LogoutTokens", "one entry for each of the two realms"),
            Map.entry("identity.Guard", "one entry for each method behind a door"),
            Map.entry("identity.NoteAccess", "one entry for each method behind a door"),
            Map.entry("signing.TrustAnchors", "one entry for each place that the settings name"),
            Map.entry("documents.PrintFonts", "one entry for each font that comes with the product"),
            Map.entry("notification.SendMessages", "one entry for each channel"),
            Map.entry("notification.SmtpMail$Connections", "a queue of so many places as there are senders"),
            Map.entry(
                    "notification.TakenMessages",
                    "one entry for each message that a sender holds, of which each lane has a number"));

    /** Beans with a collection that is changed after they were made. */
    private static final Map<String, String> CHANGED_LATER = Map.of(
            "forms.Forms",
                    "the forms that come with the product and lie in the province's folder, read while it is made",
            "identity.Providers", "one entry for each of the two realms",
            "proof.PublishHeads", "one entry for each tree of the log");

    private static final Set<String> CHANGING = Set.of(
            "put",
            "putIfAbsent",
            "putAll",
            "computeIfAbsent",
            "compute",
            "merge",
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "offer",
            "push");

    @Test
    void what_threads_share_and_no_cache_bounds_stands_in_a_list_with_its_reason() {
        assertThat(CodeBase.classes().stream()
                        .filter(type -> type.getConstructorCallsFromSelf().stream()
                                        .anyMatch(call -> isShared(call.getTargetOwner()))
                                || type.getMethodCallsFromSelf().stream()
                                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Collections.class)
                                                && call.getName().startsWith("synchronized")))
                        .map(BoundedMemoryTest::shortName)
                        .collect(Collectors.toSet()))
                .isEqualTo(BOUNDED_OTHERWISE.keySet());
    }

    private static boolean isShared(JavaClass made) {
        return made.getPackageName().equals("java.util.concurrent")
                        && (made.isAssignableTo(Map.class) || made.isAssignableTo(java.util.Collection.class))
                || made.isEquivalentTo(WeakHashMap.class);
    }

    @Test
    void no_map_drops_its_eldest_by_hand() {
        assertThat(CodeBase.classes().stream()
                        .filter(type -> type.isAssignableTo(Map.class))
                        .map(BoundedMemoryTest::shortName))
                .isEmpty();
    }

    @Test
    void a_cache_has_a_size() {
        assertThat(CodeBase.classes().stream()
                        .filter(type ->
                                calls(type, "newBuilder") > calls(type, "maximumSize") + calls(type, "maximumWeight"))
                        .map(BoundedMemoryTest::shortName))
                .isEmpty();
    }

    private static long calls(JavaClass type, String name) {
        return type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(Caffeine.class)
                        && call.getName().equals(name))
                .count();
    }

    @Test
    void no_bean_and_no_static_field_gathers_things_after_it_was_made() {
        var found = new TreeSet<String>();
        CodeBase.classes().forEach(type -> gathered(type).forEach(found::add));
        found.removeAll(BOUNDED_OTHERWISE.keySet());
        assertThat(found).isEqualTo(new TreeSet<>(CHANGED_LATER.keySet()));
    }

    /** The line of a change reads the field and calls what changes it. */
    private static Stream<String> gathered(JavaClass type) {
        boolean isBean = AnnotatedElementUtils.hasAnnotation(type.reflect(), Component.class);
        return type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.GET)
                .filter(access -> isCollection(access.getTarget().getRawType()))
                .filter(access -> access.getTarget()
                        .resolveMember()
                        .filter(field -> field.getOwner().equals(type)
                                && (isBean || field.getModifiers().contains(JavaModifier.STATIC)))
                        .isPresent())
                .filter(access -> !access.getOrigin().isConstructor()
                        && !access.getOrigin().getName().equals("<clinit>"))
                .filter(access -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getOrigin().equals(access.getOrigin())
                                && call.getLineNumber() == access.getLineNumber()
                                && CHANGING.contains(call.getName())
                                && call.getTargetOwner()
                                        .equals(access.getTarget().getRawType())))
                .map(access -> shortName(type));
    }

    private static boolean isCollection(JavaClass type) {
        return type.isAssignableTo(Map.class) || type.isAssignableTo(java.util.Collection.class);
    }

    private static String shortName(JavaClass type) {
        return type.getName().replaceFirst("^vn\\.motcua\\.", "");
    }
}
