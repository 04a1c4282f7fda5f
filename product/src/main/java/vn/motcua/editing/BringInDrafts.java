package vn.motcua.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import motcua.vietnamese.WrittenDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.BringInRevision;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.Revision;
import vn.motcua.publishing.Revisions;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Said;

/**
 * All that an editor drafted in a procedure becomes one version of it: the package in force with these files in it, the next number and
 * a day to begin on. From there it goes the way of every version: checked by the machine, reviewed by a second person, published.
 */
@Component
public class BringInDrafts {
    private static final int YEARS = 5;
    private static final String WHOLE = "main";
    /** Files that a form consists of. */
    private static final Set<String> FORM =
            Set.of(PackageLayout.FORM_SCHEMA, PackageLayout.FORM_UI, PackageLayout.FORM_FACTS);

    private final PackagesInForce inForce;
    private final FileDrafts drafts;
    private final BringInRevision bringIn;
    private final Packages packages;
    private final Revisions revisions;
    private final Clock clock;

    BringInDrafts(
            PackagesInForce inForce,
            FileDrafts drafts,
            BringInRevision bringIn,
            Packages packages,
            Revisions revisions,
            Clock clock) {
        this.inForce = inForce;
        this.drafts = drafts;
        this.bringIn = bringIn;
        this.packages = packages;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Drafts in which the machine finds nothing wrong are done with. Where it finds something in one, all stay: they are one version,
     * and its editor goes on with them.
     *
     * @param reason what changes and why
     * @param from first day, as people or browsers write it
     * @throws BadInput when reason or day cannot be used, nothing was changed, or a draft would overrule a version that came meanwhile
     */
    @Transactional
    public BringInRevision.Outcome bringIn(ProcedureCode code, Editor editor, String reason, String from) {
        var drafted = new DraftedPackage(inForce.get(code), drafts.allHeld(code, editor));
        judge(drafted);
        int version = next(code);
        var pack = named(drafted, version).numbered(version).beginning(day(from));

        var outcome = bringIn.bringIn(pack.files().zip(), editor, reason);
        if (outcome instanceof BringInRevision.Outcome.BroughtIn(var revision)
                && revision.findings().isEmpty()) {
            drafted.drafts().forEach(draft -> drafts.drop(draft.of()));
        }
        return outcome;
    }

    /**
     * A form that was published under a name is never another one: a changed form is as many numbers further as the version is, so that
     * two versions on their way never bring two forms of one name.
     */
    private ProcedurePackage named(DraftedPackage drafted, int version) {
        if (drafted.changed().stream()
                .noneMatch(draft -> FORM.contains(draft.of().file()))) {
            return drafted.pack();
        }
        var inForceNow = drafted.inForce().manifest();
        var form = inForceNow.form();
        int cut = form.lastIndexOf('/') + 1;
        int number = Integer.parseInt(form.substring(cut)) + version - inForceNow.version();
        while (packages.providing(ProcedurePackage.formName(form.substring(0, cut) + number))
                .isPresent()) {
            number++;
        }
        return drafted.pack().withForm(form.substring(0, cut) + number);
    }

    private void judge(DraftedPackage drafted) {
        var changed = drafted.changed();
        if (changed.isEmpty()) {
            throw new BadInput(List.of(Said.of("editing.bad.nothing").at(WHOLE)));
        }
        var overtaken = new ArrayList<Finding>();
        for (var draft : changed) {
            if (inForce.overtaken(draft, drafted.inForce()).isPresent()) {
                overtaken.add(Said.of("editing.bad.overtaken", draft.of().file(), draft.baseVersion())
                        .at(WHOLE));
            }
        }
        if (!overtaken.isEmpty()) {
            throw new BadInput(overtaken);
        }
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
