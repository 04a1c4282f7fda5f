/** Linked procedures for machines. */
@NullMarked
package vn.motcua.linked.web.api;

import org.jspecify.annotations.NullMarked;
