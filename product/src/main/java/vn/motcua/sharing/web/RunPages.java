package vn.motcua.sharing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.sharing.BatchRun;
import vn.motcua.sharing.CarryOut;
import vn.motcua.sharing.Runs;
import vn.motcua.ui.JustDone;

/** How far a long act on many procedures has come. The page looks again by itself, which whoever reads it can stop (WCAG 2.2.1). */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class RunPages {
    private static final String RUNS = BatchPages.ADDRESS + "/viec/";
    static final String SECONDS = "3";

    private final Runs runs;
    private final CurrentUser user;

    RunPages(Runs runs, CurrentUser user) {
        this.runs = runs;
        this.user = user;
    }

    /** @param isStill whether the page looks no more by itself */
    record View(BatchRun run, BatchRun.State state, boolean isStill) {
        /** Where to go back to: what was to be done is as it was. */
        String subject() {
            var folder = run.kind() == BatchRun.Kind.BRING_IN ? "/ban/" : "/";
            return BatchPages.ADDRESS + folder + run.subject();
        }

        String address() {
            return RUNS + run.id();
        }
    }

    /** To what came of it, or to where it is seen how far it has come. */
    static ModelAndView leadTo(CarryOut.Outcome outcome, String done, HttpServletRequest request) {
        return switch (outcome) {
            case CarryOut.Outcome.Done(var batch) -> JustDone.leadTo(BatchPages.ADDRESS + "/" + batch, done, request);
            case CarryOut.Outcome.GoesOn(var run) -> new ModelAndView("redirect:" + RUNS + run);
        };
    }

    @GetMapping(BatchPages.ADDRESS + "/viec/{id}")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(name = "dung", required = false) @Nullable String still,
            HttpServletRequest request,
            HttpServletResponse response) {
        var run = runs.get(id, BatchPages.editor(user));
        var state = runs.stateOf(run);
        var batch = run.batch();
        if (state == BatchRun.State.DONE && batch != null) {
            var done = run.kind() == BatchRun.Kind.BRING_IN ? "brought-in" : "done";
            return JustDone.leadTo(BatchPages.ADDRESS + "/" + batch, done, request);
        }
        if (state == BatchRun.State.RUNNING && still == null) {
            response.setHeader("Refresh", SECONDS);
        }
        return new ModelAndView("sharing/web/run", "view", new View(run, state, still != null));
    }
}
