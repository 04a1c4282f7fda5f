/** What officers put on file, for machines acting for them. */
@NullMarked
@ScopesOf("dossier")
package vn.motcua.casefile.web.api;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
