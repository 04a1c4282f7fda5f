/** Pages of linked procedures. */
@NullMarked
package vn.motcua.linked.web;

import org.jspecify.annotations.NullMarked;
