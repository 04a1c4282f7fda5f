package vn.motcua.warning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.consultation.ReadConsultations;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.facts.OpenDossier;
import vn.motcua.facts.OpenDossiers;
import vn.motcua.presentation.SentInCircles;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;

/**
 * Goes through all open dossiers, round after round, and notes on which rung each stands. A part is judged and noted in one transaction
 * with the place that was come to: whoever is stopped, or shares the work with another instance, leaves nothing out and tells nothing twice.
 */
@Component
class GoRound {
    static final int PART = 1000;
    private static final Duration USUAL_TIMES_HOLD = Duration.ofHours(20);

    private final OpenDossiers open;
    private final Tasks tasks;
    private final ReadConsultations consultations;
    private final OfficeCalendars calendars;
    private final Ladders ladders;
    private final WarningStore store;
    private final WriteLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration pause;

    GoRound(
            OpenDossiers open,
            Tasks tasks,
            ReadConsultations consultations,
            OfficeCalendars calendars,
            Ladders ladders,
            WarningStore store,
            WriteLetters letters,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${motcua.warning.pause:PT5M}") Duration pause) {
        this.open = open;
        this.tasks = tasks;
        this.consultations = consultations;
        this.calendars = calendars;
        this.ladders = ladders;
        this.store = store;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.pause = pause;
    }

    /** The next part of a round, where one is due. @return whether more is to be done at once */
    boolean goOn() {
        return goOn(clock.instant(), pause, PART);
    }

    /** @param size how many dossiers a part has */
    boolean goOn(Instant now, Duration pauseBetween, int size) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var found = store.lock();
            return found.isPresent() && goOn(found.get(), new Turn(now, pauseBetween, size));
        }));
    }

    private record Turn(Instant now, Duration pause, int size) {}

    private boolean goOn(WarningStore.Round round, Turn turn) {
        var now = turn.now();
        var endedAt = round.endedAt();
        if (endedAt != null && endedAt.plus(turn.pause()).isAfter(now)) {
            return false;
        }
        var ladder = ladders.on(LocalDate.ofInstant(now, clock.getZone()));
        var begun = round.isOn() ? round : new WarningStore.Round(now, null, null, counted(round, ladder, now));
        var part = open.after(begun.judgedTo(), turn.size());
        boolean isLast = part.size() < turn.size();
        judge(part, begun.judgedTo(), isLast, new Judging(ladder, calendars.at(now), now));
        var to = isLast ? null : part.getLast().id();
        store.move(new WarningStore.Round(begun.begunAt(), to, isLast ? now : null, begun.usualAt()));
        if (isLast) {
            letters.morning(ladder, now);
        }
        return !isLast;
    }

    /** Usual times, counted anew when a day has passed. */
    private @Nullable Instant counted(WarningStore.Round round, Ladder ladder, Instant now) {
        var last = round.usualAt();
        if (last != null && last.plus(USUAL_TIMES_HOLD).isAfter(now)) {
            return last;
        }
        store.putUsual(open.stepTimes(now.minus(Duration.ofDays(ladder.usualDays()))), now);
        return now;
    }

    private record Judging(Ladder ladder, OfficeCalendars.At calendars, Instant now) {}

    private void judge(List<OpenDossier> part, @Nullable UUID after, boolean isLast, Judging by) {
        var steps = openSteps(part);
        var answersDue =
                consultations.firstDue(part.stream().map(OpenDossier::id).toList());
        var usual =
                store.usual(part.stream().map(OpenDossier::procedure).distinct().toList());
        var standing = new ArrayList<Standing>();
        for (var dossier : part) {
            var open = steps.getOrDefault(dossier.id(), List.of());
            var task =
                    open.stream().min(Comparator.comparing(TaskView::openedAt)).orElse(null);
            var judgement = new Judgement(
                    dossier,
                    task,
                    sentBack(dossier, open),
                    answersDue.get(dossier.id()),
                    by.calendars().of(dossier.agency()),
                    by.calendars().of(dossier.counter()),
                    task == null
                            ? null
                            : usual.get(new WarningStore.StepKey(
                                    dossier.procedure(), task.step().key())),
                    by.ladder().samplesMin());
            by.ladder()
                    .highest(judgement)
                    .ifPresent(rung -> standing.add(Standing.of(by.ladder(), rung, judgement, by.now())));
        }
        var before = store.rungs(standing.stream().map(Standing::dossierId).toList());
        store.put(after, isLast ? null : part.getLast().id(), standing);
        letters.urgent(
                by.ladder(),
                standing.stream()
                        .filter(one -> !one.rung().equals(before.get(one.dossierId())))
                        .toList(),
                by.now());
    }

    private static int sentBack(OpenDossier dossier, List<TaskView> open) {
        var keys = open.stream().map(task -> task.step().key()).toList();
        return SentInCircles.of(new SentInCircles.Ways(dossier.steps(), dossier.agencies()), keys).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** Of each dossier. */
    private Map<UUID, List<TaskView>> openSteps(List<OpenDossier> part) {
        var ids = part.stream()
                .filter(dossier -> dossier.receivedAt() != null)
                .map(OpenDossier::id)
                .toList();
        return tasks.openOf(DossierTrace.CASE_KIND, ids).stream()
                .collect(Collectors.groupingBy(task -> task.caseRef().id()));
    }
}
