/** A template for many procedures: read, filled in and put into a package. Pure functions over what templates and packages say. */
@NullMarked
package vn.motcua.sharing.template;

import org.jspecify.annotations.NullMarked;
