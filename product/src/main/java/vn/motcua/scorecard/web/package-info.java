/** Pages and doors of the figures. */
@NullMarked
@ScopesOf("dossier")
package vn.motcua.scorecard.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
