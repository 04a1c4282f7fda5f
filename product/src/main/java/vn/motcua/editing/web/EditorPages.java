package vn.motcua.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import motcua.vietnamese.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.decision.TableWords;
import vn.motcua.editing.BringInDrafts;
import vn.motcua.editing.DraftOf;
import vn.motcua.editing.EditTable;
import vn.motcua.editing.PastedRows.Misfit;
import vn.motcua.editing.UploadTable;
import vn.motcua.editing.web.EditorView.Typed;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.packages.PackageFinding;
import vn.motcua.publishing.BringInRevision;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** A table is edited (sửa bảng quyết định): one form whose buttons keep what was typed and then do their own. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class EditorPages {
    private static final String EDIT = TablePage.ADDRESS + "/sua";

    private final EditTable edit;
    private final UploadTable upload;
    private final BringInDrafts bringIn;
    private final EditorViews views;
    private final TableWords words;
    private final Messages messages;
    private final CurrentUser user;

    EditorPages(
            EditTable edit,
            UploadTable upload,
            BringInDrafts bringIn,
            EditorViews views,
            TableWords words,
            Messages messages,
            CurrentUser user) {
        this.edit = edit;
        this.upload = upload;
        this.bringIn = bringIn;
        this.views = views;
        this.words = words;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping(EDIT)
    ModelAndView show(@PathVariable String code, @PathVariable String table, HttpServletRequest request) {
        var draft = edit.open(of(code, table));
        return new ModelAndView("editing/web/editor", "view", views.of(draft, Languages.of(request)));
    }

    @GetMapping(EDIT + "/bang.dmn")
    ResponseEntity<byte[]> download(@PathVariable String code, @PathVariable String table) {
        var draft = edit.open(of(code, table));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table + ".dmn\"")
                .body(draft.text().getBytes(StandardCharsets.UTF_8));
    }

    /** @param sent the cells, as {@code o-3-1}, and what stands beside them */
    @PostMapping(EDIT)
    ModelAndView change(
            @PathVariable String code,
            @PathVariable String table,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        var of = of(code, table);
        var pressed = Pressed.of(sent.getOrDefault("lam", ""));
        var pasted = sent.getOrDefault("dan", "");
        var order = new EditTable.Order(
                of, SentCells.of(sent), pressed.deed(), pressed.at(), pasted, sent.getOrDefault("ban", ""));
        var typed = new Typed(
                pasted, Text.lines(sent.getOrDefault("reason", "")), Text.line(sent.getOrDefault("from", "")));
        return switch (edit.edit(order)) {
            case EditTable.Outcome.Refused(var rows, var why, var misfits) ->
                again(of, request, new EditorViews.Beside(rows, typed, said(why, misfits, Languages.of(request))));
            case EditTable.Outcome.Kept(var _, var row) ->
                pressed.isToBringIn() ? bringIn(of, typed, request) : redirect(code, table, row);
        };
    }

    private ModelAndView bringIn(DraftOf of, Typed typed, HttpServletRequest request) {
        try {
            return switch (bringIn.bringIn(of.code(), of.editor(), typed.reason(), typed.from())) {
                case BringInRevision.Outcome.BroughtIn(var revision) ->
                    new ModelAndView("redirect:/quan-tri/phien-ban/" + revision.id());
                case BringInRevision.Outcome.Refused(var found) ->
                    again(
                            of,
                            request,
                            new EditorViews.Beside(
                                    List.of(),
                                    typed,
                                    found.stream()
                                            .map(PackageFinding::inOneLine)
                                            .map(why -> new Finding("main", why))
                                            .toList()));
            };
        } catch (BadInput bad) {
            return again(of, request, new EditorViews.Beside(List.of(), typed, bad.findings()));
        }
    }

    @PostMapping(EDIT + "/tep")
    ModelAndView upload(
            @PathVariable String code,
            @PathVariable String table,
            @RequestParam("file") MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        var of = of(code, table);
        var language = Languages.of(request);
        if (file.isEmpty()) {
            return uploadRefused(of, request, List.of(messages.text(language, "editing.upload.none")));
        }
        return switch (upload.upload(of, file.getBytes())) {
            case UploadTable.Outcome.Kept _ -> redirect(code, table, 0);
            case UploadTable.Outcome.Refused(var found) ->
                uploadRefused(
                        of,
                        request,
                        found.stream().map(one -> words.say(one, language)).toList());
        };
    }

    private ModelAndView uploadRefused(DraftOf of, HttpServletRequest request, List<String> why) {
        var findings =
                why.stream().map(sentence -> new Finding("file", sentence)).toList();
        return again(of, request, new EditorViews.Beside(List.of(), Typed.nothing(views.nextMonday()), findings));
    }

    private ModelAndView again(DraftOf of, HttpServletRequest request, EditorViews.Beside beside) {
        var view = views.of(edit.open(of), Languages.of(request), beside);
        return new ModelAndView("editing/web/editor", Map.of("view", view), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Finding> said(String why, List<Misfit> misfits, Language language) {
        var said = new ArrayList<Finding>();
        if (!why.isEmpty()) {
            said.add(new Finding("main", messages.text(language, "editing.refused." + why)));
        }
        for (var misfit : misfits) {
            said.add(new Finding(
                    "dan",
                    messages.text(
                            language,
                            "editing.misfit." + misfit.code(),
                            misfit.line(),
                            misfit.found(),
                            misfit.wanted())));
        }
        return said;
    }

    private static ModelAndView redirect(String code, String table, int row) {
        var place = row == 0 ? "#bang" : "#o-" + row + "-1";
        return new ModelAndView("redirect:" + EditorView.address(code, table) + "/sua" + place);
    }

    private DraftOf of(String code, String table) {
        var officer = user.officer();
        return DraftOf.table(
                new ProcedureCode(code), table, new Editor(officer.account().value(), officer.name()));
    }
}
