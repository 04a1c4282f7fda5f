package vn.motcua.handling.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.consultation.Consultation;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.presentation.SentInCircles;
import vn.motcua.presentation.WhoseTurn;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Whose turn it is: which steps of a dossier are open and who has them, and which agencies are asked beside them. */
@Component
class Turns {
    private static final String CASE_KIND = "dossier";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    /** @param who name of the officer, or of the agency where nobody has taken it */
    record Turn(String step, String who) {}

    /** @param isInCircles whether it was sent back between the same units twice */
    record Standing(List<Turn> turns, boolean isInCircles) {
        static final Standing NONE = new Standing(List.of(), false);

        Standing {
            turns = List.copyOf(turns);
        }
    }

    private final Tasks tasks;
    private final CounterDesk desk;
    private final WhoseTurn whoseTurn;
    private final Messages messages;
    private final Clock clock;

    Turns(Tasks tasks, CounterDesk desk, WhoseTurn whoseTurn, Messages messages, Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.whoseTurn = whoseTurn;
        this.messages = messages;
        this.clock = clock;
    }

    /** By dossier; none for one that no officer's step and nobody's answer holds up. */
    Map<UUID, Standing> of(Collection<UUID> dossiers, Language language) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        var open = tasks.openOf(CASE_KIND, dossiers).stream()
                .filter(task -> !task.isPaused())
                .collect(Collectors.groupingBy(task -> task.caseRef().id()));
        var logs = whoseTurn.of(dossiers);
        var standing = new HashMap<UUID, Standing>();
        for (var dossier : dossiers) {
            var steps = open.getOrDefault(dossier, List.of());
            var log = logs.getOrDefault(dossier, List.of());
            var turns = new ArrayList<Turn>();
            steps.forEach(task -> turns.add(turn(task, language)));
            Consultation.of(log).stream()
                    .filter(Consultation::isOpen)
                    .forEach(asked -> turns.add(turn(asked.asked(), language)));
            standing.put(
                    dossier,
                    new Standing(turns, !SentInCircles.of(log, keys(steps)).isEmpty()));
        }
        return standing;
    }

    private static List<String> keys(List<TaskView> steps) {
        return steps.stream().map(task -> task.step().key()).toList();
    }

    private Turn turn(TaskView task, Language language) {
        var assignee = task.assignee();
        return new Turn(
                task.step().name(language), assignee == null ? desk.agencyName(task.agency()) : desk.nameOf(assignee));
    }

    private Turn turn(DossierEvent.ConsultationAsked asked, Language language) {
        var key = asked.dueAt().isBefore(clock.instant()) ? "consultation.turn-late" : "consultation.turn-who";
        return new Turn(
                messages.text(language, "consultation.turn"),
                messages.text(
                        language, key, desk.agencyName(asked.agency()), moment(asked.at()), moment(asked.dueAt())));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
