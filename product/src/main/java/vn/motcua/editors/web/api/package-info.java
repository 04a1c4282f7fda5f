/** Machine doors of what editors say about procedures. */
@ScopesOf("catalogue")
@NullMarked
package vn.motcua.editors.web.api;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
