package vn.motcua.linked.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.linked.ReadThreads;
import vn.motcua.linked.ThreadLines;
import vn.motcua.shared.NotFound;

/** The linked filing that a dossier belongs to, for programs acting for its officers. */
@Tag(name = "Linked filings")
@RestController
@Requires(Permission.READ_DOSSIER)
class DossierThreadApi {
    private final CounterDesk desk;
    private final ReadThreads read;
    private final ThreadLines lines;
    private final CurrentUser user;

    DossierThreadApi(CounterDesk desk, ReadThreads read, ThreadLines lines, CurrentUser user) {
        this.desk = desk;
        this.read = read;
        this.lines = lines;
        this.user = user;
    }

    @Operation(
            operationId = "getDossierLinkedFiling",
            summary = "Read the states of the procedures that a dossier was filed with",
            description = "Their states only; 404 where it was filed alone.")
    @AccessLogged(thing = "dossier", action = "thread-read", purpose = Purpose.TASK)
    @GetMapping("/api/v1/dossiers/{id}/linked-filing")
    LinkedFiling one(@PathVariable UUID id) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        var thread = read.withDossier(dossier.id()).orElseThrow(() -> new NotFound("linked filing of dossier " + id));
        return LinkedFiling.states(thread, lines.of(thread));
    }
}
