/** The pages of warnings. */
@NullMarked
@ScopesOf("dossier")
package vn.motcua.warning.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
