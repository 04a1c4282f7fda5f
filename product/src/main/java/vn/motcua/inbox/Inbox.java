package vn.motcua.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.route.CaseOwner;
import vn.motcua.route.OfficerDesks;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskPage;
import vn.motcua.route.Tasks;
import vn.motcua.shared.SearchText;

/** The lists of an officer's inbox: sorted by any column, filtered, counted by how tasks stand; and what stands beside a task in them. */
@Component
public class Inbox {
    /**
     * The tasks beside one in a list. The task itself need not be in it any more: it was finished, say.
     *
     * @param list how the list is called on
     */
    public record Neighbours(
            InboxList list,
            @Nullable TaskId previous,
            @Nullable TaskId next) {}

    private static final int FEW = 500;

    /** Cases of a queue that are looked at for words which very many cases have. */
    private static final int LOOKED_AT_MAX = 5_000;

    private final Tasks tasks;
    private final OfficerDesks desks;
    private final InboxQueue queue;
    private final ObjectProvider<CaseOwner> owners;
    private final Clock clock;

    Inbox(Tasks tasks, OfficerDesks desks, InboxQueue queue, ObjectProvider<CaseOwner> owners, Clock clock) {
        this.tasks = tasks;
        this.desks = desks;
        this.queue = queue;
        this.owners = owners;
        this.clock = clock;
    }

    /** @param after cursor that the page before gave; null for the first page */
    public TaskPage page(AccountId officer, InboxList list, @Nullable String after, int limit) {
        if (list.isAsItLies()) {
            var filter = list.filter(after, limit);
            return switch (list.tab()) {
                case MINE -> tasks.mine(officer, filter);
                case INSTEAD -> tasks.insteadOf(officer, filter);
                case UNIT, WAITING -> tasks.ofUnits(officer, filter);
            };
        }
        var cursor = InboxCursor.parse(after, list.order());
        var read = queue.behind(wanted(officer, list), cursor, limit + 1);
        var shown = read.subList(0, Math.min(limit, read.size()));
        return new TaskPage(
                tasks.inOrder(shown.stream().map(InboxQueue.Place::task).toList()),
                read.size() > limit ? shown.getLast().cursor().text() : null);
    }

    /** How many tasks of the list's tab stand how, whatever else it looks for; none is counted beyond {@link Tasks.Counts#MAX}. */
    public Map<TaskState, Integer> counts(AccountId officer, InboxList list) {
        return list.tab() == InboxTab.INSTEAD ? Map.of() : queue.counts(bare(officer, list, Map.of()));
    }

    /** @param list one of what is taken over has no order of its own: what was taken over lies among one's own */
    public Neighbours beside(AccountId officer, TaskId task, InboxList list) {
        var sorted = list.tab() == InboxTab.INSTEAD ? InboxList.MINE : list;
        var wanted = wanted(officer, sorted);
        return queue.placeOf(wanted, task)
                .map(place -> new Neighbours(
                        sorted,
                        queue.before(wanted, place).orElse(null),
                        queue.behind(wanted, place, 1).stream()
                                .map(InboxQueue.Place::task)
                                .findFirst()
                                .orElse(null)))
                .orElse(new Neighbours(sorted, null, null));
    }

    private InboxQueue.Wanted wanted(AccountId officer, InboxList list) {
        var names = list.order().isBy(TaskOrder.Column.SUBJECT) ? topicNames(officer) : Map.<String, String>of();
        var all = bare(officer, list, names);
        return list.search().isEmpty()
                ? all
                : new InboxQueue.Wanted(
                        list, all.scope(), names, all.now(), all.until(), found(all), SearchText.fold(list.search()));
    }

    private InboxQueue.Wanted bare(AccountId officer, InboxList list, Map<String, String> names) {
        var now = clock.instant();
        var tomorrow = LocalDate.ofInstant(now, clock.getZone()).plusDays(1);
        var until = tomorrow.atStartOfDay(clock.getZone()).toInstant();
        return new InboxQueue.Wanted(list, scope(officer, list.tab()), names, now, until, null, "");
    }

    private InboxQueue.Scope scope(AccountId officer, InboxTab tab) {
        return tab == InboxTab.MINE
                ? new InboxQueue.Mine(
                        officer,
                        desks.of(officer).stream()
                                .map(OfficerDesks.Desk::agency)
                                .collect(Collectors.toSet()))
                : new InboxQueue.AtDesks(tasks.desksWithQueues(officer));
    }

    /** Words that few cases have begin with these cases, words that many have ("Nguyễn") with those of the queue. */
    private Set<UUID> found(InboxQueue.Wanted all) {
        var words = all.list().search();
        var found = new HashSet<UUID>();
        for (var owner : owners) {
            var cases = owner.find(words, FEW + 1).cases();
            found.addAll(cases.size() <= FEW ? cases : owner.among(ofQueue(all, owner.kind()), words));
        }
        return found;
    }

    private Collection<UUID> ofQueue(InboxQueue.Wanted all, String kind) {
        return queue.cases(all, LOOKED_AT_MAX).getOrDefault(kind, Set.of());
    }

    private Map<String, String> topicNames(AccountId officer) {
        var topics = tasks.topics(officer);
        var names = new HashMap<String, String>();
        owners.forEach(owner -> names.putAll(owner.topicNames(topics)));
        return names;
    }
}
