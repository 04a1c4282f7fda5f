@NullMarked
@ScopesOf("dossier")
package vn.motcua.handling.web.api;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
