/** Pages on which forms are designed. */
@NullMarked
package vn.motcua.formdesign.web;

import org.jspecify.annotations.NullMarked;
