package vn.motcua.warning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.facts.OpenDossier;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;
import vn.motcua.route.CaseRef;
import vn.motcua.route.RouteStep;
import vn.motcua.route.StepKind;
import vn.motcua.route.StepOutcome;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;

/** An open dossier, received on Monday, 2 November 2026, at nine, and due on Friday the 20th at 17:30, unless a test says otherwise. */
final class AnOpenDossier {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final UUID COUNTER = new UUID(0, 1);
    static final UUID AGENCY = new UUID(0, 2);
    private static final int SAMPLES_MIN = 30;

    private Instant submittedAt = at("2026-11-02T08:00");
    private @Nullable Instant receivedAt = at("2026-11-02T09:00");
    private @Nullable Instant dueAt = at("2026-11-20T17:30");
    private Instant lastAt = at("2026-11-02T09:00");
    private long feeDue;
    private @Nullable String waitsFor;
    private @Nullable Instant waitsSince;
    private int sentBack;
    private @Nullable TaskView task;
    private @Nullable Instant answerDueAt;
    private @Nullable UsualTime usual;

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    AnOpenDossier notReceivedSince(String local) {
        receivedAt = null;
        dueAt = null;
        submittedAt = at(local);
        lastAt = submittedAt;
        return this;
    }

    AnOpenDossier feeDue() {
        feeDue = 15_000;
        return this;
    }

    AnOpenDossier waitingFor(String what, String since) {
        waitsFor = what;
        waitsSince = at(since);
        return this;
    }

    AnOpenDossier lastAt(String local) {
        lastAt = at(local);
        return this;
    }

    AnOpenDossier sentBack(int times) {
        sentBack = times;
        return this;
    }

    AnOpenDossier stepOpen(UUID agency, String since, String due) {
        var step = new RouteStep(
                "appraise",
                "Thẩm định",
                "Appraise",
                StepKind.HANDLE,
                Role.SPECIALIST,
                8,
                RouteStep.LEAD,
                List.of(new StepOutcome("DONE", "Xong", "Done")));
        task = new TaskView(
                new TaskId(new UUID(0, 9)),
                new CaseRef("dossier", new UUID(0, 3)),
                "",
                "",
                "route",
                1,
                step,
                new AgencyId(agency),
                at(since),
                at(due),
                null,
                null,
                null,
                false,
                false,
                null);
        return this;
    }

    AnOpenDossier answerDue(String due) {
        answerDueAt = at(due);
        return this;
    }

    AnOpenDossier usually(int number, int p90Days) {
        usual = new UsualTime(number, Duration.ofDays(1), Duration.ofDays(p90Days));
        return this;
    }

    Judgement on(String now) {
        var moments = new WorkingMoments(Optional.empty(), at(now), ZONE);
        var dossier = new OpenDossier(
                new UUID(0, 3),
                receivedAt == null ? null : "H57.1",
                "1.004873",
                COUNTER,
                AGENCY,
                submittedAt,
                feeDue,
                false,
                receivedAt,
                dueAt,
                waitsFor,
                waitsSince,
                lastAt,
                List.of(),
                List.of());
        return new Judgement(dossier, task, sentBack, answerDueAt, moments, moments, usual, SAMPLES_MIN);
    }
}
