package vn.motcua.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope an access token needs at this door of the API. Without it the scope follows from the module in which the
 * door stands: {@code <module>.read} for GET and HEAD, {@code <module>.write} for the rest (another module, where {@link ScopesOf} says so). Doors that are open to all
 * need none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface TokenScope {
    String value();
}
