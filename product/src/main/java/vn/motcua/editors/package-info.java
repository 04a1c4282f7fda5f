/**
 * Those who edit procedures (người biên tập): which procedures each may edit, by agency and by field, from when to when; and what they say
 * to one another beside a place of a procedure. Every editor of whatever part asks {@link vn.motcua.editors.MayEdit}, and nothing else:
 * what one may not edit is seen, read-only, with the reason and with who may. Comments decide nothing and hold nothing up.
 */
@NullMarked
@ApplicationModule(
        displayName = "Editors",
        allowedDependencies = {"shared", "proof", "ui", "api", "identity", "organisation", "packages"})
package vn.motcua.editors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
