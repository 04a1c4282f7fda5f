package motcua.linkage.run;

import java.nio.file.Path;

/**
 * A register that passed the checks.
 *
 * @param parquet its records, one a row
 */
record Register(Path file, Path parquet, long records) {}
