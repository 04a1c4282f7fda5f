/** The outside systems that Motcua talks to, each in a package of its own. */
@NullMarked
package motcua.simulators;

import org.jspecify.annotations.NullMarked;
