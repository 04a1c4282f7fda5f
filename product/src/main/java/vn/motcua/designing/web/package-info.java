@NullMarked
@ScopesOf("route")
package vn.motcua.designing.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
