package vn.motcua.sharing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.Procedures;
import vn.motcua.packages.Packages;
import vn.motcua.publishing.Revisions;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.sheets.WriteSheet;

/** Procedures that have a package, to choose from: by field, level, words, or the template that they are made of. */
@Component
public class ChooseProcedures {
    private static final int PART = 200;
    private static final int SHEET_MAX = 4_000;

    /** What is blank narrows nothing. */
    public record Asked(String field, @Nullable Level level, String words, String template) {
        public boolean isAll() {
            return field.isBlank() && level == null && words.isBlank() && template.isBlank();
        }
    }

    /** @param hasMore whether some were left out because they are too many for one act */
    public record Found(List<Procedures.Entry> procedures, boolean hasMore) {
        public Found {
            procedures = List.copyOf(procedures);
        }
    }

    private final Procedures procedures;
    private final Packages packages;
    private final PlanJob plans;
    private final Revisions revisions;

    ChooseProcedures(Procedures procedures, Packages packages, PlanJob plans, Revisions revisions) {
        this.procedures = procedures;
        this.packages = packages;
        this.plans = plans;
        this.revisions = revisions;
    }

    public List<String> fields() {
        return procedures.fields();
    }

    @Transactional(readOnly = true)
    public Found find(Asked asked) {
        return find(asked, OpenJob.PROCEDURES_MAX);
    }

    private Found find(Asked asked, int most) {
        Set<ProcedureCode> having =
                new HashSet<>(asked.template().isBlank() ? packages.codes() : plans.madeOf(asked.template()));
        var filter = new Procedures.Filter(
                asked.field().isBlank() ? null : asked.field(),
                asked.level(),
                null,
                null,
                asked.words().isBlank() ? null : asked.words());
        var found = new ArrayList<Procedures.Entry>();
        ProcedureCode after = null;
        boolean goesOn = true;
        while (goesOn && found.size() <= most) {
            var part = procedures.list(filter, after, PART);
            part.stream().filter(entry -> having.contains(entry.code())).forEach(found::add);
            goesOn = part.size() == PART;
            after = part.isEmpty() ? after : part.getLast().code();
        }
        return new Found(found.subList(0, Math.min(found.size(), most)), found.size() > most);
    }

    /** Their values as a sheet. */
    @Transactional(readOnly = true)
    public byte[] sheet(Asked asked, WriteSheet.Form form) {
        var rows = find(asked, SHEET_MAX).procedures().stream()
                .flatMap(entry -> revisions.offered(entry.code()).stream())
                .map(SheetValues::of)
                .toList();
        return WriteSheet.write(rows, form);
    }
}
