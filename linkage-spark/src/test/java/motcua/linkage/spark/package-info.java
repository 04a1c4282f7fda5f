@NullMarked
package motcua.linkage.spark;

import org.jspecify.annotations.NullMarked;
