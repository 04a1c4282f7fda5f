/** One run: intake, cascade, blocking, comparison, decision, output; each step written whole or not at all. */
@NullMarked
package motcua.linkage.run;

import org.jspecify.annotations.NullMarked;
