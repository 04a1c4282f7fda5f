package vn.motcua.handling.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.consultation.ReadConsultations;
import vn.motcua.desk.CounterDesk;
import vn.motcua.presentation.SentInCircles;
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
    private final ReadConsultations consultations;
    private final SentInCircles circles;
    private final Messages messages;
    private final Clock clock;

    Turns(
            Tasks tasks,
            CounterDesk desk,
            ReadConsultations consultations,
            SentInCircles circles,
            Messages messages,
            Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.consultations = consultations;
        this.circles = circles;
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
        var asked = consultations.open(dossiers);
        var inCircles = circles.among(steps(open)).keySet();
        var all = new HashSet<>(open.keySet());
        all.addAll(asked.keySet());
        var standing = new HashMap<UUID, Standing>();
        for (var dossier : all) {
            var turns = new ArrayList<Turn>();
            open.getOrDefault(dossier, List.of()).forEach(task -> turns.add(turn(task, language)));
            asked.getOrDefault(dossier, List.of()).forEach(one -> turns.add(turn(one, language)));
            standing.put(dossier, new Standing(turns, inCircles.contains(dossier)));
        }
        return standing;
    }

    private static Map<UUID, List<String>> steps(Map<UUID, List<TaskView>> open) {
        return open.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream()
                                .map(task -> task.step().key())
                                .toList()));
    }

    private Turn turn(TaskView task, Language language) {
        var assignee = task.assignee();
        return new Turn(
                task.step().name(language), assignee == null ? desk.agencyName(task.agency()) : desk.nameOf(assignee));
    }

    private Turn turn(ReadConsultations.Awaited asked, Language language) {
        var key = asked.dueAt().isBefore(clock.instant()) ? "consultation.turn-late" : "consultation.turn-who";
        return new Turn(
                messages.text(language, "consultation.turn"),
                messages.text(
                        language,
                        key,
                        desk.agencyName(asked.agency()),
                        moment(asked.askedAt()),
                        moment(asked.dueAt())));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
