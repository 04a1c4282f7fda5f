/** Synthetic Vietnamese registers: seeded, with families, communes and the errors of real registers. The engine never reads its parameters. */
@NullMarked
package motcua.linkage.generate;

import org.jspecify.annotations.NullMarked;
