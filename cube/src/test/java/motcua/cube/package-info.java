@NullMarked
package motcua.cube;

import org.jspecify.annotations.NullMarked;
