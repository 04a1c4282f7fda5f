/** The one place that knows the database: SQL in, Parquet and small results out. */
@NullMarked
package motcua.linkage.engine;

import org.jspecify.annotations.NullMarked;
