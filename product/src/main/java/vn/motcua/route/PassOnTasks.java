package vn.motcua.route;

import java.time.Clock;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.WorkInHand;

/** Tasks of officers who leave: they go to a successor or back to the unit, and none stays with somebody who serves no more. */
@Component
class PassOnTasks implements WorkInHand {
    private static final AccountId SYSTEM = new AccountId("system:motcua");
    private static final String LEFT = "Người đang giữ việc không còn phân công";

    private final TaskStore store;
    private final OpenTasks open;
    private final OfficerDesks desks;
    private final Clock clock;

    PassOnTasks(TaskStore store, OpenTasks open, OfficerDesks desks, Clock clock) {
        this.store = store;
        this.open = open;
        this.desks = desks;
        this.clock = clock;
    }

    @Override
    public List<Piece> of(Holder holder) {
        return open.inHand(holder).stream()
                .map(held -> new Piece(held.label(), held.topic(), held.role()))
                .toList();
    }

    @Override
    @Transactional
    public int passOn(Holder holder, PassingOn order) {
        var kind = order.to() == null ? TaskStore.AssignmentKind.HANDED_BACK : TaskStore.AssignmentKind.REASSIGNED;
        var change = new TaskStore.Assignment(kind, order.to(), order.by(), order.reason(), order.at());
        var tasks = open.inHand(holder).stream().map(OpenTasks.InHand::task).toList();
        store.lockAll(tasks);
        return (int) tasks.stream()
                .flatMap(task -> store.lock(task).stream())
                .filter(task -> task.completedAt() == null && !task.isCancelled())
                .filter(task -> holder.officer().equals(task.assignee()))
                .filter(task -> store.assign(task, change))
                .count();
    }

    /** An assignment may end by its own last day, or with its agency: what was in hand is free again within the hour. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    @Transactional
    public int returnWhatWasLeft() {
        var order = new PassingOn(null, SYSTEM, LEFT, clock.instant());
        int returned = 0;
        for (var holder : open.holders()) {
            var serves = desks.of(holder.officer());
            boolean stays = holder.roles().stream()
                    .allMatch(role -> serves.contains(new OfficerDesks.Desk(holder.agency(), role)));
            returned += stays ? 0 : passOn(holder, order);
        }
        return returned;
    }
}
