/** Pages and API of tasks. Access tokens name their scopes after the route, whose tasks they are. */
@NullMarked
@ScopesOf("route")
package vn.motcua.inbox.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
