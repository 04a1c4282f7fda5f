/** A payment gateway with signed callbacks. */
@NullMarked
package motcua.simulators.bank;

import org.jspecify.annotations.NullMarked;
