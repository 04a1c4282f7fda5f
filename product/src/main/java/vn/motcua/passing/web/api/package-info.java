@NullMarked
@ScopesOf("dossier")
package vn.motcua.passing.web.api;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
