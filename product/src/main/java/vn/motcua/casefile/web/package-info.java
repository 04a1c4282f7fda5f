/** Pages of what officers put on file. */
@NullMarked
@ScopesOf("dossier")
package vn.motcua.casefile.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
