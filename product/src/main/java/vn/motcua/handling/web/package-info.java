@NullMarked
@ScopesOf("dossier")
package vn.motcua.handling.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
