package vn.motcua.result;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Services;
import vn.motcua.handling.TakeStep;
import vn.motcua.identity.Role;
import vn.motcua.route.ImportRoute;
import vn.motcua.route.Routes;
import vn.motcua.route.StartRoute;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;

/** Sends dossiers of the office along a route and lets its officers take the steps. */
public class OnTheRoute {
    static final String NUMBER_FIRST = "test-number-before-signature";

    private final Offices offices;
    private final Dossiers dossiers;
    private final Services services;
    private final Routes routes;
    private final ImportRoute importRoute;
    private final Tasks tasks;
    private final DraftResult draftResult;
    private final TakeStep takeStep;
    private final Clock clock;

    OnTheRoute(
            Offices offices,
            Dossiers dossiers,
            Services services,
            Routes routes,
            ImportRoute importRoute,
            Tasks tasks,
            DraftResult draftResult,
            TakeStep takeStep,
            Clock clock) {
        this.offices = offices;
        this.dossiers = dossiers;
        this.services = services;
        this.routes = routes;
        this.importRoute = importRoute;
        this.tasks = tasks;
        this.draftResult = draftResult;
        this.takeStep = takeStep;
        this.clock = clock;
    }

    /** On the shipped route of its procedure, drafted and checked: the leader is next. */
    public DossierId forTheLeader() {
        var id = offices.received();
        return start(id, services.pinned(dossiers.get(id).filing()).routeKey());
    }

    /** On a route that numbers before it signs: the leader approves next. */
    DossierId onTheOldRoute() {
        try {
            var file = new ClassPathResource("vn/motcua/result/" + NUMBER_FIRST + ".bpmn").getContentAsByteArray();
            importRoute.importFrom(new ByteArrayInputStream(file), NUMBER_FIRST, LocalDate.of(2025, 7, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(offices.received(), NUMBER_FIRST);
    }

    private DossierId start(DossierId id, String route) {
        var filing = dossiers.get(id).filing();
        routes.start(
                new StartRoute(DossierTrace.caseRef(id), "Tôn Thất Minh", route, filing.agency(), clock.instant()));
        draft(id);
        return id;
    }

    /** The specialist drafts and the head of division agrees. */
    void draft(DossierId id) {
        var huy = offices.one().officer("huy", Role.SPECIALIST);
        done(draftResult.draft(
                step(id, StepKind.DRAFT).id(), huy, Decision.Verdict.GRANTED, CertificateFields.OF_MARITAL_STATUS));
        take(id, StepKind.DRAFT, "huy", "DRAFTED");
        take(id, StepKind.CHECK, "mai", "AGREED");
    }

    void take(DossierId id, StepKind kind, String officer, String outcome) {
        var step = step(id, kind);
        done(takeStep.take(step.id(), offices.one().officer(officer, step.step().role()), outcome, ""));
    }

    void returned(DossierId id, StepKind kind, String officer) {
        var step = step(id, kind);
        done(takeStep.take(step.id(), offices.one().officer(officer, step.step().role()), "RETURNED", "Sai họ tên"));
    }

    public TaskId task(DossierId id, StepKind kind) {
        return step(id, kind).id();
    }

    private TaskView step(DossierId id, StepKind kind) {
        return tasks.of(DossierTrace.caseRef(id)).stream()
                .filter(task -> task.isOpen() && task.step().kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open step " + kind + " of " + id));
    }

    static <T> T done(Outcome<T, ?> outcome) {
        return switch (outcome) {
            case Outcome.Done(var value) -> value;
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }
}
