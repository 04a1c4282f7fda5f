/** The plan of the record linkage on Apache Spark: for registers that one machine cannot hold or should not keep busy. */
@NullMarked
package motcua.linkage.spark;

import org.jspecify.annotations.NullMarked;
