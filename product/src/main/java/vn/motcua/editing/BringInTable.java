package vn.motcua.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import motcua.vietnamese.WrittenDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.Packages;
import vn.motcua.publishing.BringInRevision;
import vn.motcua.publishing.Revision;
import vn.motcua.publishing.Revisions;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Said;

/**
 * What an editor made of a table becomes a version of the procedure: the package in force with this table in it, the next number and a
 * day to begin on. From there it goes the way of every version: checked by the machine, reviewed by a second person, published.
 */
@Component
public class BringInTable {
    private static final int YEARS = 5;

    private final TablesInForce tables;
    private final TableDrafts drafts;
    private final BringInRevision bringIn;
    private final Packages packages;
    private final Revisions revisions;
    private final Clock clock;

    BringInTable(
            TablesInForce tables,
            TableDrafts drafts,
            BringInRevision bringIn,
            Packages packages,
            Revisions revisions,
            Clock clock) {
        this.tables = tables;
        this.drafts = drafts;
        this.bringIn = bringIn;
        this.packages = packages;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * A draft in which the machine finds nothing wrong is done with; else the editor goes on with it.
     *
     * @param reason what changes and why
     * @param from first day, as people or browsers write it
     * @throws BadInput when reason or day cannot be used, or nothing was changed
     */
    @Transactional
    public BringInRevision.Outcome bringIn(DraftOf of, String reason, String from) {
        var inForce = tables.get(of.code(), of.table());
        var draft = drafts.held(of)
                .filter(kept -> !kept.file().equals(inForce.file()))
                .orElseThrow(() ->
                        new BadInput(List.of(Said.of("editing.bad.nothing").at("main"))));
        var pack = new ChangedTable(inForce, draft.file())
                .pack()
                .numbered(next(of.code()))
                .beginning(day(from));
        var outcome = bringIn.bringIn(pack.files().zip(), of.editor(), reason);
        if (outcome instanceof BringInRevision.Outcome.BroughtIn(var revision)
                && revision.findings().isEmpty()) {
            drafts.drop(of);
        }
        return outcome;
    }

    /** Behind all versions, also those that are on their way. */
    private int next(ProcedureCode code) {
        int newest =
                packages.newest(code).map(pack -> pack.manifest().version()).orElse(0);
        return revisions.newest(code, 0).stream().mapToInt(Revision::version).reduce(newest, Math::max) + 1;
    }

    private LocalDate day(String typed) {
        var today = LocalDate.now(clock);
        var written = WrittenDate.read(typed, today.getYear(), today.getYear() + YEARS);
        if (!(written instanceof WrittenDate.Day(var day))) {
            throw new BadInput(List.of(Said.of("editing.bad.day").at("from")));
        }
        if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS))) {
            throw new BadInput(List.of(Said.of("editing.bad.range", YEARS).at("from")));
        }
        return day;
    }
}
