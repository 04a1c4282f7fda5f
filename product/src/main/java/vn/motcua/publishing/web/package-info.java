/** Pages and API of publishing. For access tokens they are doors of the catalogue. */
@NullMarked
@ScopesOf("catalogue")
package vn.motcua.publishing.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
