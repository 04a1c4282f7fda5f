/** Page and door of the change log. */
@NullMarked
package vn.motcua.changes.web;

import org.jspecify.annotations.NullMarked;
