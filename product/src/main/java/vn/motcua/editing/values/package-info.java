/**
 * What the catalogue says of a procedure, as fields of a page over the files of its package: which values are asked for, where each
 * stands, and how what somebody typed is put there. What no field shows is never touched.
 */
@NullMarked
@NamedInterface("values")
package vn.motcua.editing.values;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
