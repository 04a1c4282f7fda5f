/** The benchmark: registers of a million and ten million beside the physical limit of the machine. */
@NullMarked
package motcua.linkage.bench;

import org.jspecify.annotations.NullMarked;
