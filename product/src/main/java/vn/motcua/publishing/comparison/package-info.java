/** Two versions of a procedure beside each other: what changes, in sentences. Pure functions over what the packages say. */
@NullMarked
@NamedInterface("comparison")
package vn.motcua.publishing.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
