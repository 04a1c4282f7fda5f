package vn.motcua.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.packages.PackageLayout;
import vn.motcua.publishing.Repeal;
import vn.motcua.publishing.RepealProcedure;
import vn.motcua.publishing.Revisions;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Languages;

/** Where a decision that repeals a procedure is entered. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class RepealPages {
    static final String ADDRESS = RevisionPages.ADDRESS + "/bai-bo";

    private final RepealProcedure repealProcedure;
    private final Revisions revisions;
    private final RefusalTexts refusals;
    private final CurrentUser user;

    RepealPages(RepealProcedure repealProcedure, Revisions revisions, RefusalTexts refusals, CurrentUser user) {
        this.repealProcedure = repealProcedure;
        this.revisions = revisions;
        this.refusals = refusals;
        this.user = user;
    }

    /**
     * @param name of the procedure that is offered under the code; blank for none
     * @param last the repeal that was entered last
     */
    record View(
            String code,
            String name,
            @Nullable Repeal last,
            RepealProcedure.Order typed,
            List<BadInput.Finding> findings) {}

    @GetMapping(ADDRESS)
    String show(@RequestParam(name = "ma", defaultValue = "") String code, Model model) {
        model.addAttribute("view", view(code, new RepealProcedure.Order("", "", ""), List.of()));
        return "publishing/web/repeal";
    }

    @PostMapping(ADDRESS)
    ModelAndView repeal(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var order = new RepealProcedure.Order(from, decision, reason);
        if (!ProcedureCode.isValid(code.strip())) {
            var findings = new ArrayList<BadInput.Finding>();
            findings.add(new BadInput.Finding("code", refusals.codeMissing(Languages.of(request))));
            findings.addAll(repealProcedure.wrongWith(order));
            return refused(code, order, findings);
        }
        var procedure = new ProcedureCode(code.strip());
        try {
            return switch (repealProcedure.repeal(procedure, RevisionPages.editor(user), order)) {
                case RepealProcedure.Outcome.Repealed _ -> new ModelAndView("redirect:" + ADDRESS + "?ma=" + procedure);
                case RepealProcedure.Outcome.Refused(var why) ->
                    refused(
                            code,
                            order,
                            List.of(new BadInput.Finding("code", refusals.text(why, Languages.of(request)))));
            };
        } catch (BadInput bad) {
            return refused(code, order, bad.findings());
        }
    }

    private ModelAndView refused(String code, RepealProcedure.Order order, List<BadInput.Finding> findings) {
        return new ModelAndView(
                "publishing/web/repeal", Map.of("view", view(code, order, findings)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View view(String code, RepealProcedure.Order typed, List<BadInput.Finding> findings) {
        var bare = code.strip();
        if (!ProcedureCode.isValid(bare)) {
            return new View(bare, "", null, typed, findings);
        }
        var procedure = new ProcedureCode(bare);
        var name = revisions
                .offered(procedure)
                .map(pack ->
                        pack.files().json(PackageLayout.PROCEDURE).path("name").asString(""))
                .orElse("");
        return new View(bare, name, revisions.repealOf(procedure).orElse(null), typed, findings);
    }
}
