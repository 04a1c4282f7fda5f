package vn.motcua.organisation;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;

/**
 * Officers are read one by one, so nobody misses what was removed of them: no right follows from it. The operator is told at
 * the start.
 */
@Component
class RemovedAssignments implements ApplicationRunner {
    private static final List<LoggedTable> TABLES =
            List.of(LoggedTable.UNIT, LoggedTable.POSITION, LoggedTable.OFFICER, LoggedTable.ASSIGNMENT);

    private final RowLog rows;
    private final boolean changesNothing;

    RemovedAssignments(RowLog rows, @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.rows = rows;
        this.changesNothing = changesNothing;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!changesNothing) {
            TABLES.forEach(rows::gone);
        }
    }
}
