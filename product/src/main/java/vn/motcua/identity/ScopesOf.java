package vn.motcua.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For access tokens the doors of this package are doors of that module: machines hold scopes by its name, and must not lose
 * them when the module is divided.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface ScopesOf {
    String value();
}
