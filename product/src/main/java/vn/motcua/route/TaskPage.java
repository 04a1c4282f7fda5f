package vn.motcua.route;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Touched;

/**
 * Some tasks of a queue, the next due first.
 *
 * @param next cursor of the page after this one; null on the last page
 * @param found what the search for them has read of their cases already; each kind's owner told it
 */
public record TaskPage(List<TaskView> tasks, @Nullable String next, List<CaseOwner.Found> found) {
    public TaskPage {
        tasks = List.copyOf(tasks);
        found = List.copyOf(found);
        tasks.forEach(task -> Touched.note(task.caseRef().kind(), task.caseRef().id(), null));
    }

    public TaskPage(List<TaskView> tasks, @Nullable String next) {
        this(tasks, next, List.of());
    }

    TaskPage with(List<CaseOwner.Found> read) {
        return new TaskPage(tasks, next, read);
    }
}
