package vn.motcua.casefile.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.HasVersion;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.casefile.Entered;
import vn.motcua.casefile.KeepOriginals;
import vn.motcua.casefile.Originals;
import vn.motcua.casefile.RecordSiteVisit;
import vn.motcua.casefile.SiteVisit;
import vn.motcua.casefile.Wrong;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.presentation.DossierView;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** What officers put on file beside the route, for machines acting for them. */
@Tag(name = "Dossiers")
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class CasefileApi {
    record SiteVerificationOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Between receipt and now") @Nullable
            Instant visitedAt,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String place,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Who took part, one an entry") @Nullable
            List<String> people,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What was found") @Nullable
            String found) {}

    record OriginalsOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Each paper by a name of its own")
            @Nullable
            List<String> items) {}

    record OriginalsReturnOrder(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "As they were named when they were taken")
            @Nullable
            List<String> items,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Who takes them, or the parcel's number")
            @Nullable
            String to) {}

    record HeldOriginals(List<String> items) {}

    private static final Map<Wrong.Field, String> POINTERS = Map.of(
            Wrong.Field.VISITED_AT, "/visitedAt",
            Wrong.Field.PLACE, "/place",
            Wrong.Field.PEOPLE, "/people",
            Wrong.Field.FOUND, "/found",
            Wrong.Field.ITEMS, "/items",
            Wrong.Field.TO, "/to");

    /** What is sent twice is told by the request's key. */
    private static final int ALL_SEEN = Integer.MAX_VALUE;

    private final RecordSiteVisit recordSiteVisit;
    private final KeepOriginals keepOriginals;
    private final Dossiers dossiers;
    private final CounterDesk desk;
    private final DossierAnswers answers;
    private final Idempotency idempotency;
    private final Messages messages;
    private final CurrentUser user;

    CasefileApi(
            RecordSiteVisit recordSiteVisit,
            KeepOriginals keepOriginals,
            Dossiers dossiers,
            CounterDesk desk,
            DossierAnswers answers,
            Idempotency idempotency,
            Messages messages,
            CurrentUser user) {
        this.recordSiteVisit = recordSiteVisit;
        this.keepOriginals = keepOriginals;
        this.dossiers = dossiers;
        this.desk = desk;
        this.answers = answers;
        this.idempotency = idempotency;
        this.messages = messages;
        this.user = user;
    }

    @Operation(
            operationId = "recordSiteVerification",
            summary = "Enter the record of a verification on site",
            description = "While the dossier is handled; the clock runs on.")
    @PostMapping("/site-verifications")
    @Requires(Permission.HANDLE_TASK)
    @HasVersion
    Answer<DossierView> verify(@PathVariable UUID id, @RequestBody SiteVerificationOrder body, WriteRequest request) {
        var officer = user.officer();
        return idempotency.once(officer.account().value(), request, body, answers.version(id, officer), () -> {
            var visit = new SiteVisit(
                    body.visitedAt(),
                    DossierAnswers.text(body.place()),
                    listed(body.people()),
                    DossierAnswers.text(body.found()));
            return reply(recordSiteVisit.record(new DossierId(id), officer, visit));
        });
    }

    @Operation(operationId = "listHeldOriginals", summary = "List the originals that the agency holds")
    @GetMapping("/originals")
    @Requires(Permission.READ_DOSSIER)
    HeldOriginals held(@PathVariable UUID id) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        return new HeldOriginals(Originals.held(dossiers.trace(dossier.id())));
    }

    @Operation(operationId = "takeOriginals", summary = "Enter originals that the counter keeps")
    @PostMapping("/originals")
    @Requires(Permission.RECEIVE_DOSSIER)
    @HasVersion
    Answer<DossierView> take(@PathVariable UUID id, @RequestBody OriginalsOrder body, WriteRequest request) {
        var clerk = user.officer();
        return idempotency.once(
                clerk.account().value(),
                request,
                body,
                answers.version(id, clerk),
                () -> reply(keepOriginals.take(new DossierId(id), clerk, listed(body.items()), ALL_SEEN)));
    }

    @Operation(
            operationId = "returnOriginals",
            summary = "Enter originals that went back",
            description = "Whatever became of the dossier.")
    @PostMapping("/originals-returns")
    @Requires(Permission.RECEIVE_DOSSIER)
    @HasVersion
    Answer<DossierView> giveBack(@PathVariable UUID id, @RequestBody OriginalsReturnOrder body, WriteRequest request) {
        var clerk = user.officer();
        return idempotency.once(clerk.account().value(), request, body, answers.version(id, clerk), () -> {
            var to = DossierAnswers.text(body.to());
            return reply(keepOriginals.giveBack(new DossierId(id), clerk, listed(body.items()), to, ALL_SEEN));
        });
    }

    private static List<String> listed(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    private Reply<DossierView> reply(Entered entered) {
        return switch (entered) {
            case Entered.Done(var dossier) -> Reply.ok(DossierView.of(dossier));
            case Entered.No(var why) -> answers.refusal(why);
            case Entered.NotUsable(var wrong) ->
                throw new BadInput(wrong.stream()
                        .map(one -> new BadInput.Finding(
                                POINTERS.getOrDefault(one.field(), ""), messages.text(Language.VI, one.text())))
                        .toList());
        };
    }
}
