/** Pages of linked procedures. */
@NullMarked
@ScopesOf("dossier")
package vn.motcua.linked.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
