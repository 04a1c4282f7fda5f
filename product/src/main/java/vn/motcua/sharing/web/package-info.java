/** Pages and API of what many procedures share. For access tokens they are doors of the catalogue. */
@NullMarked
@ScopesOf("catalogue")
package vn.motcua.sharing.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
