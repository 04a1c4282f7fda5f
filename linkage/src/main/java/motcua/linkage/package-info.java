/** Record linkage: two registers made one on one machine and past it, every match explained. See README.md of the module. */
@NullMarked
package motcua.linkage;

import org.jspecify.annotations.NullMarked;
