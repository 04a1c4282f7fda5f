package vn.motcua.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.EventType;
import vn.motcua.identity.Role;

/** What is to be learnt, as data: each task is something that the log tells of. */
@Component
class Course {
    /**
     * One thing to do.
     *
     * @param roles whose work it is
     * @param event as the log calls it
     * @param page where it is done
     */
    record Task(String id, Set<Role> roles, String event, String page) {
        Task {
            roles = Set.copyOf(roles);
        }

        boolean isFor(Collection<Role> held) {
            return held.stream().anyMatch(roles::contains);
        }

        boolean isDoneBy(DossierEvent happened) {
            return EventType.of(happened).text().equals(event);
        }
    }

    private record Tasks(List<Task> tasks) {}

    private final List<Task> tasks;

    Course() {
        this(read());
    }

    Course(List<Task> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    List<Task> tasks() {
        return tasks;
    }

    List<Task> tasks(Predicate<Task> which) {
        return tasks.stream().filter(which).toList();
    }

    private static List<Task> read() {
        try (var json = Course.class.getResourceAsStream("course.json")) {
            if (json == null) {
                throw new IllegalStateException("course.json must lie beside Course, but does not");
            }
            return JsonMapper.shared().readValue(json, Tasks.class).tasks();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
