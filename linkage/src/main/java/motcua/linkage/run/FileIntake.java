package motcua.linkage.run;

import java.nio.file.Path;
import java.util.List;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.EngineException;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Findings;
import org.jspecify.annotations.Nullable;

/** Files as people bring them: there, of a form that can be read, with the columns that are needed; else findings. */
final class FileIntake {
    private final Steps steps;
    private final Findings findings;

    FileIntake(Steps steps, Findings findings) {
        this.steps = steps;
        this.findings = findings;
    }

    /**
     * The file itself when it is Parquet; of CSV the Parquet file that is made of it.
     *
     * @param name what the file is called in the plan
     * @return null when there are findings
     */
    @Nullable
    Path parquet(Path file, String name, List<String> columns) {
        var form = FileForm.of(file);
        form.finding().ifPresent(finding -> findings.add(file + ": " + finding));
        if (form.finding().isPresent()) {
            return null;
        }
        try {
            var parquet = form == FileForm.PARQUET ? file : new CsvIntake(steps, findings).convert(name, file, columns);
            return parquet != null && hasColumns(file, parquet, columns) ? parquet : null;
        } catch (EngineException e) {
            findings.add(file + ": must be a whole Parquet file, but " + e.reason() + ". Copy or export it again.");
            return null;
        }
    }

    private boolean hasColumns(Path file, Path parquet, List<String> columns) {
        var there = Rows.list(
                steps.engine().files(),
                "select column_name from (describe select * from read_parquet("
                        + DuckDbEngine.literal(parquet.toString()) + "))",
                row -> String.valueOf(row.text(0)));
        var missing = columns.stream().filter(column -> !there.contains(column)).toList();
        missing.forEach(column -> findings.add(file + ": must have the column '" + column
                + "' that the spec names, but has " + String.join(", ", there) + "."));
        return missing.isEmpty();
    }
}
