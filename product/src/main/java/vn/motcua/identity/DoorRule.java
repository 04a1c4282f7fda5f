package vn.motcua.identity;

import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Whom a door lets in, as {@link Requires}, {@link ForCitizens}, {@link OpenToAll}, {@link TokenScope} and {@link ScopesOf} say.
 *
 * @param isOpen to all, without sign-in
 * @param officers the permission with which officers come in; null when none do
 * @param citizens whether citizens come in
 * @param scope what an access token must hold here
 */
record DoorRule(boolean isOpen, @Nullable Permission officers, boolean citizens, String scope) {
    /** @param method the HTTP method */
    static DoorRule of(HandlerMethod door, String method) {
        var requires = marked(door, Requires.class);
        var named = marked(door, TokenScope.class);
        return new DoorRule(
                marked(door, OpenToAll.class) != null,
                requires == null ? null : requires.value(),
                marked(door, ForCitizens.class) != null,
                named == null ? scopeOf(door, method) : named.value());
    }

    private static String scopeOf(HandlerMethod door, String method) {
        return moduleOf(door.getBeanType()) + (method.equals("GET") || method.equals("HEAD") ? ".read" : ".write");
    }

    private static String moduleOf(Class<?> doors) {
        var named = doors.getPackage().getAnnotation(ScopesOf.class);
        var packages = doors.getPackageName().split("\\.", 4);
        return named != null ? named.value() : packages.length > 2 ? packages[2] : packages[0];
    }

    /** What the method says counts before what its class says. */
    private static <A extends Annotation> @Nullable A marked(HandlerMethod door, Class<A> type) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(door.getMethod(), type);
        if (onMethod != null) {
            return onMethod;
        }
        return hasOwnMark(door) && type != TokenScope.class
                ? null
                : AnnotatedElementUtils.findMergedAnnotation(door.getBeanType(), type);
    }

    private static boolean hasOwnMark(HandlerMethod door) {
        var method = door.getMethod();
        return method.isAnnotationPresent(Requires.class)
                || method.isAnnotationPresent(ForCitizens.class)
                || method.isAnnotationPresent(OpenToAll.class);
    }
}
