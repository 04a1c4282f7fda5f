/** The product: one folder for each module; the arrows between them stand in their package-info. */
@NullMarked
package vn.motcua;

import org.jspecify.annotations.NullMarked;
