/** A route as its file draws it, sound or not: read as a table, changed by the table, laid out for whoever draws. No database, no time. */
@NullMarked
package vn.motcua.designing.sketch;

import org.jspecify.annotations.NullMarked;
