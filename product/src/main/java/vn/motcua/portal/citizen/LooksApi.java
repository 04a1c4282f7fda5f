package vn.motcua.portal.citizen;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.audit.Purpose;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;

/** Who looked at one's own dossier, and why. */
@Tag(name = "My dossiers")
@RestController
@ForCitizens
class LooksApi {
    @Schema(name = "DossierLook")
    record Line(
            Instant at,

            @Schema(description = "The officer's name; empty for one who is no officer any more")
            String officer,

            @Schema(description = "What was done, as read, listed, paper-opened")
            String action,

            @Nullable Purpose purpose) {}

    private final Dossiers dossiers;
    private final DossierLooks looks;
    private final CurrentUser user;

    LooksApi(Dossiers dossiers, DossierLooks looks, CurrentUser user) {
        this.dossiers = dossiers;
        this.looks = looks;
        this.user = user;
    }

    @Operation(operationId = "getMyDossierLooks", summary = "Read who looked at one's dossier, newest first")
    @GetMapping("/api/v1/my-dossiers/{id}/looks")
    List<Line> looks(@PathVariable UUID id) {
        var own = dossiers.own(new DossierId(id), user.citizen().account());
        return looks.of(own.id()).stream()
                .map(look -> new Line(look.at(), look.officer(), look.action(), look.purpose()))
                .toList();
    }
}
