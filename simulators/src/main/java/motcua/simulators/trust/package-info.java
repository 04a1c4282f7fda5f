/** Certificate authority and timestamp authority (RFC 3161). */
@NullMarked
package motcua.simulators.trust;

import org.jspecify.annotations.NullMarked;
