package vn.motcua.editing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.ReadTables;
import vn.motcua.decision.TableFinding;
import vn.motcua.decision.WriteRows;

/**
 * An editor sends the whole file, as another editor of DMN wrote it. One that has not the shape of tables is refused; faults in its
 * cells can be mended here.
 */
@Component
public class UploadTable {
    /** What became of it. */
    public sealed interface Outcome {
        record Kept(FileDraft draft) implements Outcome {}

        /** @param findings all that is wrong with its shape */
        record Refused(List<TableFinding> findings) implements Outcome {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    private final TablesInForce tables;
    private final FileDrafts drafts;
    private final EditTable edit;
    private final Clock clock;

    UploadTable(TablesInForce tables, FileDrafts drafts, EditTable edit, Clock clock) {
        this.tables = tables;
        this.drafts = drafts;
        this.edit = edit;
        this.clock = clock;
    }

    @Transactional
    public Outcome upload(DraftOf of, byte[] file) {
        var inForce = tables.get(of);
        var drafted = ReadTables.drafted(file);
        var table = drafted.orElse(List.of()).stream()
                .filter(one -> one.name().equals(inForce.table().decision()))
                .findFirst();
        if (table.isEmpty()) {
            return new Outcome.Refused(refusal(inForce, file, drafted.isPresent()));
        }
        var draft = drafts.held(of).orElseGet(() -> edit.open(of)).then(read(file, table.get()), clock.instant());
        drafts.save(draft);
        return new Outcome.Kept(draft);
    }

    /** Written as every step is, so that no step differs from another by its layout alone. */
    private static String read(byte[] file, DecisionTable table) {
        return new String(WriteRows.into(file, table.name(), table.rows()), StandardCharsets.UTF_8);
    }

    private static List<TableFinding> refusal(TablesInForce.InForce inForce, byte[] file, boolean hasTables) {
        if (hasTables) {
            var decision = inForce.table().decision();
            return List.of(new TableFinding("", 0, 0, "table-missing", List.of(decision)));
        }
        return ReadTables.read(file, inForce.table().facts(inForce.pack()))
                        instanceof ReadTables.Reading.Refused(var found)
                ? found
                : List.of();
    }
}
