/** The e-ID of citizens (VNeID) and the officers' realm: OpenID Connect providers. */
@NullMarked
package motcua.simulators.vneid;

import org.jspecify.annotations.NullMarked;
