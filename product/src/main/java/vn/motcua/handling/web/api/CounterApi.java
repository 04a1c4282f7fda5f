package vn.motcua.handling.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Dossiers;
import vn.motcua.handling.DossierLists;
import vn.motcua.handling.DossierSearch;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.AgencyId;
import vn.motcua.presentation.DossierParts;
import vn.motcua.shared.NotFound;

/** The queues of a counter (bộ phận một cửa). */
@Tag(name = "Counter", description = "The queues of a counter, and filing for a person who came")
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.COUNTER)
class CounterApi {
    record CounterView(UUID id, String name, long waiting, long toHandOver) {}

    /** The lists of a counter: a dossier lies on exactly one. */
    enum CounterQueue {
        TO_RECEIVE(DossierLists.Shelf.SUBMITTED),
        /** Filed, and money is to be paid before the counter looks at it. */
        AWAITING_PAYMENT(DossierLists.Shelf.AWAITING_PAYMENT),
        AWAITING_SUPPLEMENT(DossierLists.Shelf.AWAITING_SUPPLEMENT),
        IN_HANDLING(DossierLists.Shelf.IN_HANDLING),
        TO_HAND_OVER(DossierLists.Shelf.DECIDED),
        ENDED(DossierLists.Shelf.ENDED);

        private final DossierLists.Shelf shelf;

        CounterQueue(DossierLists.Shelf shelf) {
            this.shelf = shelf;
        }
    }

    private final CounterDesk desk;
    private final DossierLists lists;
    private final DossierSearch search;
    private final CurrentUser user;
    private final Clock clock;

    CounterApi(CounterDesk desk, DossierLists lists, DossierSearch search, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.search = search;
        this.user = user;
        this.clock = clock;
    }

    @Operation(operationId = "listMyCounters", summary = "List the counters the clerk serves at today")
    @GetMapping("/counters")
    List<CounterView> counters() {
        return desk.counters(user.officer()).stream()
                .map(counter -> {
                    var counts = lists.counts(new DossierLists.Counter(counter.id()), clock.instant());
                    return new CounterView(
                            counter.id().value(),
                            counter.name(),
                            counts.on(DossierLists.Shelf.SUBMITTED),
                            counts.on(DossierLists.Shelf.DECIDED));
                })
                .toList();
    }

    @Operation(
            operationId = "listCounterDossiers",
            summary = "List the dossiers of a counter by stage",
            description = "What is most pressing comes first; of those that ended, the newest.")
    @GetMapping("/counters/{id}/dossiers")
    DossierParts.DossierLines queue(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "TO_RECEIVE") CounterQueue queue,
            @RequestParam(required = false) @Nullable String cursor) {
        var counter = counter(id);
        return DossierParts.DossierLines.of(lists.on(new DossierLists.Counter(counter), queue.shelf, cursor));
    }

    /** @param q part of a dossier's number, a personal number, or words of the owner's or the procedure's name */
    @Operation(
            operationId = "searchCounterDossiers",
            summary = "Search the dossiers of a counter",
            description =
                    "By any part of the number, a personal number, or words of the owner's or the procedure's name,"
                            + " with or without marks. The newest come first, in one page of at most 50.")
    @GetMapping("/counters/{id}/dossier-search")
    DossierParts.DossierLines search(@PathVariable UUID id, @RequestParam String q) {
        return DossierParts.DossierLines.of(new Dossiers.Page(
                search.find(new DossierLists.Counter(counter(id)), q).lines(), null));
    }

    private AgencyId counter(UUID id) {
        return desk.counters(user.officer()).stream()
                .map(CounterDesk.Counter::id)
                .filter(counter -> counter.value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("counter " + id));
    }
}
