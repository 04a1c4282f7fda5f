/** Officers' pages of what many procedures share. */
@NullMarked
package vn.motcua.sharing.web;

import org.jspecify.annotations.NullMarked;
