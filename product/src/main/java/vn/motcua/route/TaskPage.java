package vn.motcua.route;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Touched;

/**
 * Some tasks of a queue, the next due first.
 *
 * @param next cursor of the page after this one; null on the last page
 */
public record TaskPage(List<TaskView> tasks, @Nullable String next) {
    public TaskPage {
        tasks = List.copyOf(tasks);
        tasks.forEach(task -> Touched.note(task.caseRef().kind(), task.caseRef().id(), null));
    }
}
