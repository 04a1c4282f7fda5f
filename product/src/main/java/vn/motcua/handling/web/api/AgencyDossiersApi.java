package vn.motcua.handling.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.motcua.presentation.DossierParts;
import vn.motcua.shared.NotFound;

/** The dossiers that an agency decides, by stage, for those who work there. */
@Tag(name = "Dossiers")
@RestController
@RequestMapping("/api/v1/deciding-agencies/{id}")
@Requires(Permission.READ_DOSSIER)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.TASK)
class AgencyDossiersApi {
    private final DossierLists lists;
    private final DossierSearch search;
    private final CounterDesk desk;
    private final CurrentUser user;

    AgencyDossiersApi(DossierLists lists, DossierSearch search, CounterDesk desk, CurrentUser user) {
        this.lists = lists;
        this.search = search;
        this.desk = desk;
        this.user = user;
    }

    @Operation(
            operationId = "listAgencyDossiers",
            summary = "List the dossiers that an agency decides, by stage",
            description = "What is most pressing comes first; of those that ended, the newest.")
    @GetMapping("/dossiers")
    DossierParts.DossierLines list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "IN_HANDLING") DossierLists.Shelf stage,
            @RequestParam(required = false) @Nullable String cursor) {
        return DossierParts.DossierLines.of(lists.on(place(id), stage, cursor));
    }

    @Operation(
            operationId = "searchAgencyDossiers",
            summary = "Search the dossiers that an agency decides",
            description = "As searchCounterDossiers.")
    @GetMapping("/dossier-search")
    DossierParts.DossierLines search(@PathVariable UUID id, @RequestParam String q) {
        return DossierParts.DossierLines.of(
                new Dossiers.Page(search.find(place(id), q).lines(), null));
    }

    /** @throws NotFound also when the officer does not work there */
    private DossierLists.Deciding place(UUID id) {
        return desk.agencies(user.officer()).stream()
                .filter(agency -> agency.id().value().equals(id))
                .findFirst()
                .map(agency -> new DossierLists.Deciding(agency.id()))
                .orElseThrow(() ->
                        new NotFound("agency " + id + " of " + user.officer().account()));
    }
}
