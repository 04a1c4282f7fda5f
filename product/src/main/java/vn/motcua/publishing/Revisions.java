package vn.motcua.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.editors.Hindrance;
import vn.motcua.packages.PackageFiles;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** Reads revisions: where each stands today, what was done with it, and what it is to be held against. */
@Component
public class Revisions {
    /** Lines of a page of a list. */
    public static final int PAGE = 50;

    /** Nobody turns more pages. */
    public static final int PAGES_MAX = 10_000;

    private final RevisionStore store;
    private final RepealStore repeals;
    private final Entitled entitled;
    private final Packages packages;
    private final Clock clock;

    Revisions(RevisionStore store, RepealStore repeals, Entitled entitled, Packages packages, Clock clock) {
        this.store = store;
        this.repeals = repeals;
        this.entitled = entitled;
        this.packages = packages;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param code of one procedure; null for all
     * @param page from 0
     * @return one more than a page where there are more
     */
    public List<Revision> newest(@Nullable ProcedureCode code, int page) {
        return store.newest(code, page * PAGE, PAGE + 1);
    }

    public Revision get(RevisionId id) {
        return store.find(id).orElseThrow(() -> new NotFound("Revision " + id));
    }

    /** Why a version's procedure is not this person's to edit; empty where it is. */
    public Optional<Hindrance> hindrance(Revision revision, Editor editor) {
        return entitled.hindrance(editor, revision);
    }

    /** As {@link #hindrance(Revision, Editor)}, of a package that is to become a version. */
    public Optional<Hindrance> hindrance(ProcedurePackage pack, Editor editor) {
        return entitled.hindrance(editor, pack.manifest().code(), pack.files());
    }

    public Standing standing(Revision revision) {
        var today = LocalDate.now(clock);
        var inForce = packages.inForce(revision.code(), today)
                .map(pack -> pack.manifest().version());
        return Standing.of(revision, today, inForce, repeals.last(revision.code()));
    }

    /** What was done with it, in order. */
    public List<RevisionStep> steps(RevisionId id) {
        return store.steps(id);
    }

    public PackageFiles files(RevisionId id) {
        return store.content(id);
    }

    /** What is in force without it: the version it replaces, or would. Empty for a procedure that is new. */
    public Optional<ProcedurePackage> before(Revision revision) {
        var from = revision.inForceFrom();
        var today = LocalDate.now(clock);
        var day = from == null ? today : from.minusDays(1);
        return packages.inForce(revision.code(), day);
    }

    /** The last repeal of the procedure that a version is of. */
    public Optional<Repeal> repealOf(ProcedureCode code) {
        return repeals.last(code);
    }

    /** The package of a procedure in force today, if it is not repealed. */
    public Optional<ProcedurePackage> offered(ProcedureCode code) {
        var today = LocalDate.now(clock);
        return packages.inForce(code, today)
                .filter(pack -> repeals.last(code)
                        .filter(last -> last.ends(pack.manifest().validFrom()))
                        .isEmpty());
    }
}
