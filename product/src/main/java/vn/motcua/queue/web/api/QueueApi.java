package vn.motcua.queue.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.OpenToAll;
import vn.motcua.organisation.AgencyId;
import vn.motcua.queue.Hall;
import vn.motcua.queue.QueueAccess;
import vn.motcua.queue.Ticket;

/** What hangs in the hall and what a ticket's holder sees, for machines. */
@Tag(name = "Queues", description = "Who waits in the halls of the counters; numbers and no persons")
@RestController
@RequestMapping("/api/v1")
class QueueApi {
    record QueueLine(
            String key,
            String name,
            int waiting,

            @Schema(description = "How long those waited in minutes who were called in the last hour; null for too few")
            @Nullable
            Long waitMinutes) {}

    record CalledNumber(String number, String window) {}

    record QueueNow(
            UUID counter,
            String name,

            @Schema(description = "Whether numbers are given now")
            boolean isOpen,

            List<QueueLine> lines,

            @Schema(description = "The last called first") List<CalledNumber> called) {}

    record QueueTicket(
            String number,
            UUID counter,
            String line,
            Ticket.State state,

            @Schema(description = "How many of the line wait longer")
            int before,

            @Schema(description = "To which window it is called; null before") @Nullable
            String window,

            @Schema(description = "As of a queue's line") @Nullable
            Long waitMinutes,

            @Schema(description = "Whether it still counts") boolean isOfToday) {}

    private final Hall hall;
    private final QueueAccess counters;

    QueueApi(Hall hall, QueueAccess counters) {
        this.hall = hall;
        this.counters = counters;
    }

    @Operation(operationId = "getQueue", summary = "Read who waits in a counter's hall, and who is called where")
    @OpenToAll(why = "it hangs in the hall and shows numbers and no persons")
    @GetMapping("/queues/{counter}")
    QueueNow queue(@PathVariable UUID counter) {
        var id = new AgencyId(counter);
        var name = counters.counter(id).name();
        var now = hall.now(id);
        return new QueueNow(
                counter,
                name,
                now.isOpen(),
                now.lines().stream()
                        .map(one -> new QueueLine(
                                one.line().key(),
                                one.line().name(),
                                one.waiting(),
                                one.waits().minutes().orElse(null)))
                        .toList(),
                now.lastCalledFirst().stream()
                        .map(one -> new CalledNumber(
                                one.called() == null ? "" : one.called().number(),
                                one.window().key()))
                        .toList());
    }

    @Operation(operationId = "getQueueTicket", summary = "Follow a number by its code")
    @OpenToAll(why = "it shows a number and no person, to whoever has its code")
    @GetMapping("/queue-tickets/{code}")
    QueueTicket ticket(@PathVariable String code) {
        var followed = hall.follow(code);
        var ticket = followed.ticket();
        return new QueueTicket(
                ticket.number(),
                ticket.counter().value(),
                followed.lineName(),
                ticket.state(),
                followed.before(),
                ticket.window(),
                followed.waits().minutes().orElse(null),
                followed.isOfToday());
    }
}
