/** Pages, file and answers of open figures. */
@NullMarked
package vn.motcua.openfigures.web;

import org.jspecify.annotations.NullMarked;
