package vn.motcua.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.ReadTables;
import vn.motcua.decision.TableFinding;

/** What is wrong with a table that somebody works on: as the machine will find it when it is brought in, but for the whole package. */
public final class JudgeDraft {
    private JudgeDraft() {}

    public static List<TableFinding> judge(TablesInForce.InForce inForce, String file) {
        var content = file.getBytes(StandardCharsets.UTF_8);
        var reading = ReadTables.read(content, inForce.table().facts(inForce.pack()));
        var findings = new ArrayList<TableFinding>();
        if (reading instanceof ReadTables.Reading.Refused(var found)) {
            findings.addAll(found);
        }
        var table = table(inForce, file);
        table.ifPresent(one -> findings.addAll(inForce.table().use().judge(one)));
        if (table.isEmpty() && findings.isEmpty()) {
            findings.add(new TableFinding(inForce.table().decision(), 0, 0, "no-table", List.of()));
        }
        return findings;
    }

    /** The table of the file that answers; empty where there is none, or its shape cannot be read. */
    public static Optional<DecisionTable> table(TablesInForce.InForce inForce, String file) {
        return ReadTables.drafted(file.getBytes(StandardCharsets.UTF_8)).orElse(List.of()).stream()
                .filter(table -> table.name().equals(inForce.table().decision()))
                .findFirst();
    }
}
