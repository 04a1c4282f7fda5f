/** One template as an editor has it before him or her: read from its file, written into it, and what is said of it. */
@NullMarked
package vn.motcua.composing.sheet;

import org.jspecify.annotations.NullMarked;
