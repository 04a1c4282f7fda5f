/** A carrier of SMS and e-mail: takes each message once and shows what it got, since nobody's telephone rings here. */
@NullMarked
package motcua.simulators.messages;

import org.jspecify.annotations.NullMarked;
