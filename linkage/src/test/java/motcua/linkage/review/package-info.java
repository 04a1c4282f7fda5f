@NullMarked
package motcua.linkage.review;

import org.jspecify.annotations.NullMarked;
