package vn.motcua.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.shared.SearchText;

/**
 * Finds tasks by the words and numbers of their cases, which the owners of the cases know. Words that few cases have begin
 * with these cases; words that many have ("Nguyễn") begin with the queue, because then its first part is enough.
 */
@Component
class TaskSearch {
    private static final int FEW = 500;

    /** A page that is not full after so many parts of the queue goes on behind them. */
    private static final int PARTS_MAX = 20;

    private final TaskQueues queues;
    private final SingletonSupplier<List<CaseOwner>> owners;

    TaskSearch(TaskQueues queues, ObjectProvider<CaseOwner> owners) {
        this.queues = queues;
        this.owners = SingletonSupplier.of(() -> owners.stream().toList());
    }

    TaskPage page(TaskQueues.Scope scope, TaskFilter filter, Instant now) {
        if (filter.search().isBlank()) {
            return queues.page(scope, filter, null, now);
        }
        var found = owners.obtain().stream()
                .map(owner -> owner.find(filter.search(), FEW + 1))
                .toList();
        var cases = found.stream().flatMap(one -> one.cases().stream()).toList();
        if (cases.size() <= FEW) {
            var kinds = owners.obtain().stream().map(CaseOwner::kind).toList();
            return queues.page(scope, filter, new TaskQueues.Found(kinds, cases, filter.search()), now)
                    .with(found);
        }
        return fromTheQueue(scope, filter, now);
    }

    private TaskPage fromTheQueue(TaskQueues.Scope scope, TaskFilter filter, Instant now) {
        var matching = new ArrayList<TaskView>();
        var part = filter.inPartsOf(TaskFilter.LIMIT_MAX);
        @Nullable String next = filter.after();
        int parts = 0;
        do {
            var read = queues.page(scope, next == null ? part : part.after(next), null, now);
            matching.addAll(matching(read.tasks(), filter.search()));
            next = read.next();
            parts++;
        } while (next != null && matching.size() <= filter.limit() && parts < PARTS_MAX);
        if (matching.size() <= filter.limit()) {
            return new TaskPage(matching, next);
        }
        var shown = matching.subList(0, filter.limit());
        return new TaskPage(shown, TaskCursor.after(shown.getLast()));
    }

    private List<TaskView> matching(Collection<TaskView> tasks, String words) {
        var byKind = tasks.stream()
                .collect(Collectors.groupingBy(task -> task.caseRef().kind()));
        var cases = new HashSet<UUID>();
        byKind.forEach((kind, ofKind) -> cases.addAll(matching(kind, ofKind, words)));
        return tasks.stream()
                .filter(task -> cases.contains(task.caseRef().id()))
                .toList();
    }

    private Set<UUID> matching(String kind, Collection<TaskView> tasks, String words) {
        var owner =
                owners.obtain().stream().filter(one -> one.kind().equals(kind)).findFirst();
        if (owner.isPresent()) {
            return owner.get()
                    .among(tasks.stream().map(task -> task.caseRef().id()).toList(), words);
        }
        var folded = SearchText.fold(words);
        return tasks.stream()
                .filter(task ->
                        SearchText.fold(task.label() + " " + task.topic()).contains(folded))
                .map(task -> task.caseRef().id())
                .collect(Collectors.toSet());
    }
}
