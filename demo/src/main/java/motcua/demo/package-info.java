/** The demo province Huế: the product, an embedded database, and data that enter by the same public methods as users. */
@NullMarked
package motcua.demo;

import org.jspecify.annotations.NullMarked;
