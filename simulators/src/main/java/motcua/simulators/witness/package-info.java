/** Another agency that keeps copies of the signed heads of the product's log, and gives them back. */
@NullMarked
package motcua.simulators.witness;

import org.jspecify.annotations.NullMarked;
