package vn.motcua.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an officer does who comes through this door, and why he may: one entry of the access log for each request that shows
 * somebody's data. On a handler method, or on its controller for all of them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AccessLogged {
    /** What is shown, as {@code dossier}. */
    String thing();

    /** What is done with it, as {@code read}. */
    String action() default "read";

    Purpose purpose();

    /** The request's parameter with what is looked for: that somebody looked is noted also where nothing was found. */
    String asked() default "q";
}
