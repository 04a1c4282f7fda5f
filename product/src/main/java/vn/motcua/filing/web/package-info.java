@NullMarked
@ScopesOf("dossier")
package vn.motcua.filing.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
