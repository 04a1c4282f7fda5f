package vn.motcua.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.PageLimit;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.packages.PackageFinding;
import vn.motcua.publishing.BringInRevision;
import vn.motcua.publishing.Revision;
import vn.motcua.publishing.RevisionId;
import vn.motcua.publishing.RevisionStep;
import vn.motcua.publishing.Revisions;
import vn.motcua.publishing.Standing;
import vn.motcua.publishing.comparison.ComparedPart;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;

/** Versions of procedures on their way to publication, for machines: which there are, what they change, and new packages. */
@Tag(name = "Revisions", description = "The life of a procedure's version: brought in, checked, reviewed, published")
@RestController
@RequestMapping("/api/v1/revisions")
@Requires(Permission.EDIT_CATALOGUE)
class RevisionApi {
    /**
     * @param standing where a published version stands today
     * @param inForceFrom the day it was published from
     * @param findings what the machine found; none once it is CHECKED
     */
    record RevisionAnswer(
            UUID id,
            String procedure,
            int version,
            String name,
            Revision.State state,
            Standing standing,
            LocalDate proposedFrom,
            @Nullable LocalDate inForceFrom,
            String author,
            @Nullable String reviewer,
            Instant broughtInAt,
            List<PackageFinding> findings) {}

    /** @param words why, or the second person's opinion */
    record RevisionStepAnswer(
            RevisionStep.Kind kind,
            String by,
            Instant at,
            String words,
            String decision,
            @Nullable LocalDate inForceFrom) {}

    /** @param before what it is held against; null for a procedure that is new */
    record ComparisonAnswer(@Nullable String before, List<ComparedPart> parts) {}

    private final Revisions revisions;
    private final BringInRevision bringIn;
    private final RevisionView.Maker views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    RevisionApi(
            Revisions revisions,
            BringInRevision bringIn,
            RevisionView.Maker views,
            Idempotency idempotency,
            CurrentUser user) {
        this.revisions = revisions;
        this.bringIn = bringIn;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(operationId = "listRevisions", summary = "List revisions, the newest first")
    @GetMapping
    List<RevisionAnswer> list(
            @RequestParam(required = false) @Nullable String procedure, @RequestParam(defaultValue = "0") int page) {
        if (procedure != null && !ProcedureCode.isValid(procedure)) {
            throw new BadInput("procedure", "Mã thủ tục viết như 1.004873.");
        }
        var code = procedure == null ? null : new ProcedureCode(procedure);
        return revisions.newest(code, PageLimit.page(page, Revisions.PAGES_MAX)).stream()
                .limit(Revisions.PAGE)
                .map(revision -> answer(revision, revisions))
                .toList();
    }

    @Operation(
            operationId = "bringInRevision",
            summary = "Bring in a package of a procedure as a zip",
            description =
                    "The machine checks it at once. A file that is no package is a problem with every finding, and"
                            + " nothing is kept; a package with other faults is kept as a DRAFT with all of them.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Answer<RevisionAnswer> bringIn(
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "") String reason,
            WriteRequest request)
            throws IOException {
        var zip = file.getBytes();
        return idempotency.once(
                user.officer().account().value(),
                request,
                reason + "\n" + Idempotency.fingerprint(zip),
                () -> broughtIn(zip, reason));
    }

    private Reply<RevisionAnswer> broughtIn(byte[] zip, String reason) {
        return switch (bringIn.bringIn(zip, RevisionPages.editor(user), reason)) {
            case BringInRevision.Outcome.BroughtIn(var revision) -> Reply.created(answer(revision, revisions));
            case BringInRevision.Outcome.Refused(var findings) ->
                Reply.no(Problems.problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "publishing.package-refused",
                        "Chưa nhận gói này, chưa ghi gì; xem từng chỗ trong findings.",
                        Map.of("findings", findings)));
        };
    }

    @Operation(operationId = "getRevision", summary = "Read a revision")
    @GetMapping("/{id}")
    RevisionAnswer one(@PathVariable UUID id) {
        return answer(revisions.get(new RevisionId(id)), revisions);
    }

    @Operation(operationId = "listRevisionSteps", summary = "Read what was done with a revision, in order")
    @GetMapping("/{id}/steps")
    List<RevisionStepAnswer> steps(@PathVariable UUID id) {
        return revisions.steps(revisions.get(new RevisionId(id)).id()).stream()
                .map(step -> new RevisionStepAnswer(
                        step.kind(), step.by().name(), step.at(), step.words(), step.decision(), step.inForceFrom()))
                .toList();
    }

    @Operation(
            operationId = "compareRevision",
            summary = "Read in words what a revision changes against the version in force without it")
    @GetMapping("/{id}/comparison")
    ComparisonAnswer comparison(@PathVariable UUID id, @RequestParam(defaultValue = "vi") String language) {
        var words = language.equals("en") ? Language.EN : Language.VI;
        var view = views.of(new RevisionId(id), RevisionPages.editor(user), words);
        return new ComparisonAnswer(view.before(), view.parts());
    }

    @Operation(operationId = "getRevisionPackage", summary = "Download the package of a revision")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/package")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        var revision = revisions.get(new RevisionId(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(revisions.files(revision.id()).zip());
    }

    static RevisionAnswer answer(Revision revision, Revisions revisions) {
        var reviewer = revision.reviewer();
        return new RevisionAnswer(
                revision.id().value(),
                revision.code().value(),
                revision.version(),
                revision.name(),
                revision.state(),
                revisions.standing(revision),
                revision.proposedFrom(),
                revision.inForceFrom(),
                revision.author().name(),
                reviewer == null ? null : reviewer.name(),
                revision.broughtInAt(),
                revision.findings());
    }
}
