/** Pages and machine doors of entitlements and comments. */
@ScopesOf("organisation")
@NullMarked
package vn.motcua.editors.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
