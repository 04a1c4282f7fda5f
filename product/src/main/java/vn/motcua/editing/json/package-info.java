/** Files of a package that are JSON: changed by value, and by no letter more. */
@NullMarked
@NamedInterface("json")
package vn.motcua.editing.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
