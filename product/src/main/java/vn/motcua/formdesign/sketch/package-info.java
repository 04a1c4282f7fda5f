/**
 * A form as its two files have it, sound or not: read as a tree, changed question by question, with all that speaks of a question
 * following it. No database, no time.
 */
@NullMarked
package vn.motcua.formdesign.sketch;

import org.jspecify.annotations.NullMarked;
