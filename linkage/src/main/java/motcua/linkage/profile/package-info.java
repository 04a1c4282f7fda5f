/** How values of one country are normalised and compared: a profile is a set of kinds, each kind a small pure class. */
@NullMarked
package motcua.linkage.profile;

import org.jspecify.annotations.NullMarked;
