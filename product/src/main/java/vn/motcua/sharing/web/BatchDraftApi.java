package vn.motcua.sharing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.packages.PackageFinding;
import vn.motcua.publishing.comparison.ComparedPart;
import vn.motcua.shared.Language;
import vn.motcua.sharing.BringInBatch;
import vn.motcua.sharing.ChooseProcedures;
import vn.motcua.sharing.Competent;
import vn.motcua.sharing.Job;
import vn.motcua.sharing.OpenJob;
import vn.motcua.sharing.Preview;
import vn.motcua.sharing.PreviewJob;
import vn.motcua.sharing.web.BatchApi.BatchAnswer;
import vn.motcua.sheets.SheetFinding;
import vn.motcua.sheets.WriteSheet;

/**
 * Changes of many procedures that are looked at before they are brought in, for machines. A draft is its editor's alone: to others it
 * does not exist.
 */
@Tag(
        name = "Batches",
        description = "One change of many procedures: drafted, looked at, brought in, reviewed, published")
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.EDIT_CATALOGUE)
class BatchDraftApi {
    /** What is null or empty stays as it is. */
    record BatchMove(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<String> procedures,

            @Nullable String field,
            @Nullable String decidedBy,
            @Nullable String agency,
            @Nullable String template,
            @Nullable String leave) {}

    /**
     * @param examplesFollow true: what follows from examples by now is what must follow
     * @param without procedures that stay as they are
     */
    record BatchDraftChange(
            @Nullable Boolean examplesFollow,
            @Nullable List<String> without,
            @Nullable List<BatchValue> values) {}

    /** A value of a parameter of the template, for all procedures. */
    record BatchValue(String key, String value) {}

    /**
     * @param from first day, as {@code 2026-12-31}
     * @param mark of the preview that was looked at
     */
    record BatchBringingIn(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String mark) {}

    record BatchDraftAnswer(UUID id) {}

    /**
     * @param mark of all that is shown: bringing in takes it
     * @param ready whether it can be brought in
     */
    record BatchPreviewAnswer(UUID id, String name, String mark, boolean ready, List<BatchPreviewLine> procedures) {}

    /**
     * @param version in force
     * @param competence whether the rules of competence follow; null where nothing changes of it
     * @param deciders agencies that would decide
     */
    record BatchPreviewLine(
            String procedure,
            String name,
            int version,
            boolean changed,
            List<ComparedPart> parts,
            List<PackageFinding> findings,
            Competent.@Nullable Kind competence,
            List<String> deciders) {}

    private final ChooseProcedures choose;
    private final OpenJob open;
    private final PreviewJob previews;
    private final BringInBatch bringIn;
    private final Idempotency idempotency;
    private final CurrentUser user;

    BatchDraftApi(
            ChooseProcedures choose,
            OpenJob open,
            PreviewJob previews,
            BringInBatch bringIn,
            Idempotency idempotency,
            CurrentUser user) {
        this.choose = choose;
        this.open = open;
        this.previews = previews;
        this.bringIn = bringIn;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(
            operationId = "getProcedureSheet",
            summary = "Download the values of procedures as a spreadsheet",
            description = "One row for each procedure that has a package; what is left out narrows nothing.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/procedure-sheet")
    ResponseEntity<byte[]> sheet(
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(defaultValue = "xlsx") String form) {
        var as = form.equals("csv") ? WriteSheet.Form.CSV : WriteSheet.Form.XLSX;
        var asked = new BulkPages.Narrowed(words, field, level, template).asked();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .body(choose.sheet(asked, as));
    }

    @Operation(
            operationId = "openSheetDraft",
            summary = "Send a spreadsheet of procedures back, as a draft of a change of many",
            description = "A sheet in which something does not fit is a problem that names row, column and cell in"
                    + " \"rows\", and nothing is kept.")
    @PostMapping(path = "/procedure-sheet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Answer<BatchDraftAnswer> openSheet(@RequestPart("file") MultipartFile file, WriteRequest request)
            throws IOException {
        var sheet = file.getBytes();
        return idempotency.once(
                account(),
                request,
                Idempotency.fingerprint(sheet),
                () -> opened(open.sheet(sheet, BatchPages.editor(user))));
    }

    @Operation(
            operationId = "openMoveDraft",
            summary = "Draft a move of many procedures to another field, level, agency or template")
    @PostMapping("/batch-drafts")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<BatchDraftAnswer> openMove(@RequestBody BatchMove body, WriteRequest request) {
        var to = new Job.Move(
                text(body.field()),
                text(body.decidedBy()),
                text(body.agency()),
                text(body.template()),
                text(body.leave()));
        return idempotency.once(
                account(),
                request,
                body,
                () -> opened(open.move(
                        Objects.requireNonNullElse(body.procedures(), List.of()), to, BatchPages.editor(user))));
    }

    private static Reply<BatchDraftAnswer> opened(OpenJob.Outcome outcome) {
        return switch (outcome) {
            case OpenJob.Outcome.Opened(var id) -> Reply.created(new BatchDraftAnswer(id));
            case OpenJob.Outcome.RowsRefused(var rows) ->
                Reply.no(Problems.problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "sharing.sheet-refused",
                        "Chưa nhận bảng tính này, chưa ghi gì; xem từng ô trong rows.",
                        Map.of("rows", rows.stream().map(BatchDraftApi::row).toList())));
            case OpenJob.Outcome.Refused _ -> throw new IllegalStateException("Only a template is refused as a file");
        };
    }

    private static Map<String, Object> row(SheetFinding finding) {
        return Map.of(
                "row",
                finding.row(),
                "column",
                finding.title(),
                "cell",
                finding.column().isEmpty() ? "" : finding.cell(),
                "found",
                finding.found(),
                "message",
                finding.said().vietnamese());
    }

    @Operation(
            operationId = "previewBatchDraft",
            summary = "Read what a draft would change in each procedure, in words, and what is wrong with it")
    @GetMapping("/batch-drafts/{id}")
    BatchPreviewAnswer preview(@PathVariable UUID id, @RequestParam(defaultValue = "vi") String language) {
        var preview = previews.preview(id, BatchPages.editor(user), language.equals("en") ? Language.EN : Language.VI);
        return new BatchPreviewAnswer(
                id,
                preview.draft().name(),
                preview.mark(),
                preview.isReady(),
                preview.lines().stream().map(BatchDraftApi::line).toList());
    }

    private static BatchPreviewLine line(Preview.Line line) {
        return new BatchPreviewLine(
                line.code().value(),
                line.name(),
                line.version(),
                line.isChanged(),
                line.parts(),
                line.findings(),
                line.competent().map(Competent::kind).orElse(null),
                line.competent().map(Competent::after).orElse(List.of()));
    }

    @Operation(
            operationId = "changeBatchDraft",
            summary = "Let examples follow, leave procedures out, or say values that are missing")
    @PostMapping("/batch-drafts/{id}/changes")
    Answer<BatchDraftAnswer> change(@PathVariable UUID id, @RequestBody BatchDraftChange body, WriteRequest request) {
        return idempotency.once(account(), request, body, () -> {
            var editor = BatchPages.editor(user);
            if (Boolean.TRUE.equals(body.examplesFollow())) {
                open.follow(id, editor);
            }
            open.leaveOut(id, editor, Objects.requireNonNullElse(body.without(), List.of()));
            open.fillIn(
                    id,
                    editor,
                    Objects.requireNonNullElse(body.values(), List.<BatchValue>of()).stream()
                            .collect(Collectors.toMap(BatchValue::key, BatchValue::value, (_, later) -> later)));
            return Reply.ok(new BatchDraftAnswer(id));
        });
    }

    @Operation(
            operationId = "bringInBatch",
            summary = "Bring in what was looked at, as a version of each procedure that changes",
            description = "All or nothing: if anything is not what the preview with this mark showed, nothing is kept.")
    @PostMapping("/batch-drafts/{id}/bringing-in")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<BatchAnswer> bringIn(@PathVariable UUID id, @RequestBody BatchBringingIn body, WriteRequest request) {
        var order = new BringInBatch.Order(text(body.reason()), text(body.from()), text(body.mark()));
        return idempotency.once(
                account(),
                request,
                body,
                () -> Reply.created(BatchApi.answer(bringIn.bringIn(id, BatchPages.editor(user), order))));
    }

    @Operation(operationId = "discardBatchDraft", summary = "Throw a draft of one's own away")
    @PostMapping("/batch-drafts/{id}/discarding")
    Answer<BatchDraftAnswer> discard(@PathVariable UUID id, WriteRequest request) {
        return idempotency.once(account(), request, "", () -> {
            open.discard(id, BatchPages.editor(user));
            return Reply.ok(new BatchDraftAnswer(id));
        });
    }

    private String account() {
        return user.officer().account().value();
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
