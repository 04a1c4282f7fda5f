/** One's own dossiers: fill in, file, supplement, withdraw, follow, take the result; as pages and for machines. */
@NullMarked
@ScopesOf("dossier")
package vn.motcua.portal.citizen;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
