/** Pages and machine doors of the review of procedures. */
@NullMarked
@ScopesOf("catalogue")
package vn.motcua.review.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
