@NullMarked
@ScopesOf("dossier")
package vn.motcua.filing.web.api;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
