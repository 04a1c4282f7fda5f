package vn.motcua.handling.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.desk.CounterDesk;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.Language;

/** Whose turn it is: which steps of a dossier are open, and who has them. */
@Component
class Turns {
    private static final String CASE_KIND = "dossier";

    /** @param who name of the officer, or of the agency where nobody has taken it */
    record Turn(String step, String who) {}

    private final Tasks tasks;
    private final CounterDesk desk;

    Turns(Tasks tasks, CounterDesk desk) {
        this.tasks = tasks;
        this.desk = desk;
    }

    /** By dossier; none for one that no officer's step holds up. */
    Map<UUID, List<Turn>> of(Collection<UUID> dossiers, Language language) {
        return tasks.openOf(CASE_KIND, dossiers).stream()
                .filter(task -> !task.isPaused())
                .collect(Collectors.groupingBy(
                        task -> task.caseRef().id(),
                        Collectors.mapping(task -> turn(task, language), Collectors.toList())));
    }

    private Turn turn(TaskView task, Language language) {
        var assignee = task.assignee();
        return new Turn(
                task.step().name(language), assignee == null ? desk.agencyName(task.agency()) : desk.nameOf(assignee));
    }
}
