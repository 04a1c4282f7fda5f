/**
 * The same measures over Parquet, for a country: the facts of many provinces in files, counted by DuckDB from the definition files that
 * the product counts by. Nothing of the product knows it. See docs/cube.md.
 */
@NullMarked
package motcua.cube;

import org.jspecify.annotations.NullMarked;
