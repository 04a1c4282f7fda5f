package vn.motcua.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.editing.FollowExamples;
import vn.motcua.packages.CheckPackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.Revision;
import vn.motcua.publishing.Revisions;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.sharing.template.ApplyTemplate;
import vn.motcua.sharing.template.Found;
import vn.motcua.sharing.template.HeldToTemplate;
import vn.motcua.sharing.template.ReadTemplate;
import vn.motcua.sharing.template.SharedTemplate;
import vn.motcua.sheets.SheetRow;

/** Works out what a job would make of each procedure. Keeps nothing. */
@Component
class PlanJob {
    private final Packages packages;
    private final Revisions revisions;
    private final KnownTemplates templates;
    private final CheckPackage check;
    private final Clock clock;

    PlanJob(Packages packages, Revisions revisions, KnownTemplates templates, CheckPackage check, Clock clock) {
        this.packages = packages;
        this.revisions = revisions;
        this.templates = templates;
        this.check = check;
        this.clock = clock;
    }

    /** The version of a template that a job brings; empty for other kinds. */
    static Optional<SharedTemplate> proposed(Job job) {
        return job.kind() == Job.Kind.TEMPLATE ? Optional.of(ReadTemplate.kept(job.template())) : Optional.empty();
    }

    /** Does something as if the template that a job brings were kept. */
    private void supposing(Optional<SharedTemplate> template, Runnable something) {
        template.ifPresentOrElse(one -> templates.supposing(one, something), something);
    }

    /**
     * Each procedure after the other, in the order of codes; those that were left out are not among them. Whoever gets one is done with it
     * before the next is read, so that hundreds take no more memory than one.
     */
    void each(Job job, Editor editor, Consumer<Planned> consumer) {
        var template = proposed(job);
        supposing(template, () -> {
            for (var code : codes(job, template)) {
                if (!job.isLeftOut(code)) {
                    revisions
                            .offered(code)
                            .ifPresent(pack -> consumer.accept(planned(new Planning(job, template, editor), pack)));
                }
            }
        });
    }

    /** @param template the version of a template that the job brings, read once for all procedures */
    private record Planning(Job job, Optional<SharedTemplate> template, Editor editor) {}

    /** Procedures that a job concerns. */
    List<ProcedureCode> codes(Job job) {
        return codes(job, proposed(job));
    }

    private List<ProcedureCode> codes(Job job, Optional<SharedTemplate> proposed) {
        return proposed.map(template -> madeOf(template.key()))
                .orElseGet(() -> job.codes().stream()
                        .distinct()
                        .sorted()
                        .map(ProcedureCode::new)
                        .toList());
    }

    /** Procedures of which the version in force is made of a template. */
    List<ProcedureCode> madeOf(String template) {
        return packages.madeOf(template).stream()
                .filter(code -> revisions
                        .offered(code)
                        .flatMap(pack -> pack.manifest().madeOf(template))
                        .isPresent())
                .toList();
    }

    private Planned planned(Planning planning, ProcedurePackage before) {
        var job = planning.job();
        var editor = planning.editor();
        var today = LocalDate.now(clock);
        var applied = switch (job.kind()) {
            case TEMPLATE -> template(planning, before);
            case MOVE -> move(job, before, editor, today);
            case SHEET -> new ApplyTemplate.Applied(sheet(job, before, editor, today), List.of());
        };
        if (applied.pack().files().isSameAs(before.files())) {
            return new Planned(before, before, applied.findings());
        }
        var followed = job.examplesFollow() ? followed(applied.pack()) : applied.pack();
        var findings = new ArrayList<>(applied.findings());
        revisions
                .hindrance(followed, editor)
                .ifPresent(why ->
                        findings.add(new PackageFinding("", "", why.said().vietnamese())));
        return new Planned(before, followed.numbered(next(before)), findings);
    }

    private ApplyTemplate.Applied template(Planning planning, ProcedurePackage before) {
        var template = planning.template().orElseThrow();
        var with = new HashMap<>(planning.job().with());
        before.manifest()
                .madeOf(template.key())
                .ifPresent(shared -> with.putAll(HeldToTemplate.stillKnown(template, shared.with())));
        return applyTemplate().to(before, template, with);
    }

    private ApplyTemplate.Applied move(Job job, ProcedurePackage before, Editor editor, LocalDate today) {
        var moved = MoveProcedure.moved(before, job.move(), editor.name(), today);
        if (job.move().template().isEmpty()) {
            return new ApplyTemplate.Applied(moved, List.of());
        }
        var template = templates.find(job.move().template()).orElseThrow();
        return applyTemplate().to(moved, template, HeldToTemplate.stillKnown(template, job.with()));
    }

    private ApplyTemplate applyTemplate() {
        return new ApplyTemplate(new ApplyTemplate.Known(
                templates::find, name -> packages.providing(name).isPresent()));
    }

    private static ProcedurePackage sheet(Job job, ProcedurePackage before, Editor editor, LocalDate today) {
        var code = before.manifest().code().value();
        return job.rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .map((SheetRow row) -> SheetValues.changed(before, row, editor.name(), today))
                .orElse(before);
    }

    /** What follows from its examples by now is what must follow. */
    private ProcedurePackage followed(ProcedurePackage pack) {
        var trees = new HashMap<String, JsonNode>();
        check.differing(pack.files())
                .forEach(one -> FollowExamples.take(trees.computeIfAbsent(one.file(), pack.files()::json), one));
        var made = pack;
        for (Map.Entry<String, JsonNode> tree : trees.entrySet()) {
            made = made.with(tree.getKey(), FollowExamples.written(made, tree.getKey(), tree.getValue()));
        }
        return made;
    }

    /** Behind all versions, also those that are on their way. */
    private int next(ProcedurePackage before) {
        var code = before.manifest().code();
        int newest =
                packages.newest(code).map(pack -> pack.manifest().version()).orElse(0);
        return revisions.newest(code, 0).stream().mapToInt(Revision::version).reduce(newest, Math::max) + 1;
    }

    /** A version that is published and has not begun: nothing else can be published before. */
    Optional<PackageFinding> waiting(ProcedurePackage before) {
        return packages.newest(before.manifest().code())
                .map(ProcedurePackage::manifest)
                .filter(newest -> !newest.hasBegun(LocalDate.now(clock)))
                .map(newest -> new PackageFinding("", "", Found.say("waiting", newest.version(), newest.validFrom())));
    }
}
