package vn.motcua.sharing.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.sharing.ChooseProcedures;
import vn.motcua.sharing.Job;
import vn.motcua.sharing.OpenJob;
import vn.motcua.sharing.TemplateVersion;
import vn.motcua.sharing.Templates;
import vn.motcua.sheets.SheetColumn;
import vn.motcua.sheets.SheetFinding;
import vn.motcua.sheets.WriteSheet;
import vn.motcua.ui.Said;

/** Many procedures are moved to another field, level, agency or template, or edited in a spreadsheet. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class BulkPages {
    static final String MOVE = BatchPages.ADDRESS + "/chuyen";
    static final String SHEET = BatchPages.ADDRESS + "/bang-tinh";

    private final ChooseProcedures choose;
    private final Templates templates;
    private final OpenJob open;
    private final CurrentUser user;

    BulkPages(ChooseProcedures choose, Templates templates, OpenJob open, CurrentUser user) {
        this.choose = choose;
        this.templates = templates;
        this.open = open;
        this.user = user;
    }

    /** What the address says; a value that does not exist narrows nothing. */
    record Narrowed(
            @BindParam("q") @Nullable String words,
            @BindParam("linh-vuc") @Nullable String field,
            @BindParam("cap") @Nullable String level,
            @BindParam("ban-mau") @Nullable String template) {
        ChooseProcedures.Asked asked() {
            var wanted = line(level);
            return new ChooseProcedures.Asked(
                    line(field),
                    Arrays.stream(Level.values())
                            .filter(one -> one.name().equals(wanted))
                            .findFirst()
                            .orElse(null),
                    line(words),
                    line(template));
        }
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : Text.line(typed);
    }

    /** Where they are to go, as the form sends it. */
    record Sent(
            @Nullable List<String> codes,
            @Nullable String field,
            @Nullable String decidedBy,
            @Nullable String agency,
            @Nullable String template,
            @Nullable String leave) {
        Job.Move move() {
            return new Job.Move(line(field), line(decidedBy), line(agency), line(template), line(leave));
        }

        List<String> chosen() {
            return codes == null ? List.of() : codes;
        }
    }

    /** @param chosen codes that are ticked */
    record MoveView(
            ChooseProcedures.Asked asked,
            ChooseProcedures.Found found,
            List<String> chosen,
            List<String> fields,
            List<TemplateVersion> templates,
            List<Templates.Listed> all,
            Job.Move to,
            List<Finding> findings) {}

    /** @param rows what does not fit in the sheet that was sent */
    record SheetView(List<String> fields, List<SheetColumn> columns, List<SheetFinding> rows, List<Finding> findings) {}

    @GetMapping(MOVE)
    ModelAndView choose(Narrowed narrowed) {
        var asked = narrowed.asked();
        var found = asked.isAll() ? new ChooseProcedures.Found(List.of(), false) : choose.find(asked);
        var chosen =
                found.procedures().stream().map(entry -> entry.code().value()).toList();
        return choose(asked, found, chosen, new Job.Move("", "", "", "", ""), List.of());
    }

    private ModelAndView choose(
            ChooseProcedures.Asked asked,
            ChooseProcedures.Found found,
            List<String> chosen,
            Job.Move to,
            List<Finding> findings) {
        var page = new ModelAndView(
                "sharing/web/move",
                "view",
                new MoveView(
                        asked, found, chosen, choose.fields(), templates.published(), templates.list(), to, findings));
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping(MOVE)
    ModelAndView move(Narrowed narrowed, Sent sent) {
        try {
            return switch (open.move(sent.chosen(), sent.move(), BatchPages.editor(user))) {
                case OpenJob.Outcome.Opened(var id) -> BatchPages.toDraft(id);
                case OpenJob.Outcome.Refused _, OpenJob.Outcome.RowsRefused _ ->
                    throw new IllegalStateException("A move has no file");
            };
        } catch (BadInput bad) {
            var asked = narrowed.asked();
            return choose(asked, choose.find(asked), sent.chosen(), sent.move(), bad.findings());
        }
    }

    @GetMapping(SHEET)
    ModelAndView sheet() {
        return sheet(List.of(), List.of());
    }

    private ModelAndView sheet(List<SheetFinding> rows, List<Finding> findings) {
        var page = new ModelAndView(
                "sharing/web/sheet",
                "view",
                new SheetView(choose.fields(), List.of(SheetColumn.values()), rows, findings));
        page.setStatus(rows.isEmpty() && findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping(SHEET)
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return sheet(List.of(), List.of(Said.of("sharing.bad.sheet-file").at("file")));
        }
        try {
            return switch (open.sheet(file.getBytes(), BatchPages.editor(user))) {
                case OpenJob.Outcome.Opened(var id) -> BatchPages.toDraft(id);
                case OpenJob.Outcome.RowsRefused(var found) -> sheet(found, List.of());
                case OpenJob.Outcome.Refused _ -> throw new IllegalStateException("A sheet is no template");
            };
        } catch (BadInput bad) {
            return sheet(List.of(), bad.findings());
        }
    }

    /** @param form xlsx or csv */
    @GetMapping(SHEET + "/tai")
    ResponseEntity<byte[]> download(
            Narrowed narrowed, @RequestParam(name = "dang", defaultValue = "xlsx") String form) {
        var as = form.equals("csv") ? WriteSheet.Form.CSV : WriteSheet.Form.XLSX;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"thu-tuc." + as.name().toLowerCase(Locale.ROOT) + "\"")
                .body(choose.sheet(narrowed.asked(), as));
    }
}
