/** Pages and machine doors of directives. */
@NullMarked
@ScopesOf("dossier")
package vn.motcua.directive.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
