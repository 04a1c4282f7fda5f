package vn.motcua.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.designing.RouteHours;
import vn.motcua.packages.CheckPackage;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.comparison.ComparedPart;
import vn.motcua.publishing.comparison.Comparison;
import vn.motcua.shared.Language;
import vn.motcua.sharing.template.SharedTemplate;

/** An editor sees what a job would change in each procedure, and what would be wrong with it, before anything is brought in. */
@Component
public class PreviewJob {
    private final BatchStore store;
    private final PlanJob plans;
    private final KnownTemplates templates;
    private final CheckPackage check;
    private final ImportPackage imports;
    private final Comparison comparison;
    private final RouteHours hours;
    private final JudgeCompetence competence;

    PreviewJob(
            BatchStore store,
            PlanJob plans,
            KnownTemplates templates,
            CheckPackage check,
            ImportPackage imports,
            Comparison comparison,
            RouteHours hours,
            JudgeCompetence competence) {
        this.store = store;
        this.plans = plans;
        this.templates = templates;
        this.check = check;
        this.imports = imports;
        this.comparison = comparison;
        this.hours = hours;
        this.competence = competence;
    }

    /** @throws vn.motcua.shared.NotFound for a draft of somebody else */
    @Transactional(readOnly = true)
    public Preview preview(UUID id, Editor editor, Language language) {
        var draft = store.draft(id, editor);
        var lines = new ArrayList<Preview.Line>();
        var mark = new Mark();
        plans.each(draft.job(), editor, planned -> {
            lines.add(line(planned, language));
            mark.add(planned);
            Progress.step();
        });
        return new Preview(draft, lines, missing(draft.job(), lines), mark.text());
    }

    /** What some procedure lacks a value for, so that it can be said for all that lack it. */
    private List<SharedTemplate.Parameter> missing(Job job, List<Preview.Line> lines) {
        return PlanJob.proposed(job).or(() -> templates.find(job.move().template())).stream()
                .flatMap(template -> template.parameters().stream())
                .filter(one -> lines.stream()
                        .flatMap(line -> line.findings().stream())
                        .anyMatch(finding -> finding.pointer().endsWith("/with/" + one.key())))
                .toList();
    }

    private Preview.Line line(Planned planned, Language language) {
        var findings = new ArrayList<>(planned.findings());
        if (planned.isChanged()) {
            findings.addAll(found(planned.after()));
            plans.waiting(planned.before()).ifPresent(findings::add);
        }
        boolean isSound = planned.isChanged() && findings.isEmpty();
        boolean isReadable = findings.stream().allMatch(one -> one.file().startsWith(PackageLayout.EXAMPLES));
        return new Preview.Line(
                planned.code(),
                planned.name(),
                planned.before().manifest().version(),
                planned.isChanged(),
                planned.isChanged() && isReadable ? parts(planned, language) : List.of(),
                findings,
                isSound ? Optional.of(hours.of(planned.after())) : Optional.empty(),
                isReadable && planned.isChanged() ? competence.of(planned) : Optional.empty());
    }

    private List<PackageFinding> found(ProcedurePackage pack) {
        return switch (check.check(pack.files())) {
            case CheckPackage.Outcome.Refused(var found) -> found;
            case CheckPackage.Outcome.Sound _ ->
                imports.conflicts(pack).stream()
                        .filter(one -> !one.pointer().equals("/validFrom"))
                        .toList();
        };
    }

    private List<ComparedPart> parts(Planned planned, Language language) {
        return comparison.between(Optional.of(planned.before()), planned.after(), language).stream()
                .filter(part -> !part.changes().isEmpty())
                .toList();
    }
}
