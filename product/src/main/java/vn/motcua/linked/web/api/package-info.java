/** Linked procedures for machines. */
@NullMarked
@ScopesOf("dossier")
package vn.motcua.linked.web.api;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
