package vn.motcua.sharing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.PublishRevision;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.sharing.Batch;
import vn.motcua.sharing.BatchDraft;
import vn.motcua.sharing.BatchRun;
import vn.motcua.sharing.Batches;
import vn.motcua.sharing.CarryOut;
import vn.motcua.sharing.Runs;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/** Changes of many procedures (đợt thay đổi): which there are, and what a second person does with one. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class BatchPages {
    static final String ADDRESS = "/quan-tri/thay-doi-nhieu";
    private static final String ONE = ADDRESS + "/{id}";

    private final Batches batches;
    private final CarryOut carryOut;
    private final Runs runs;
    private final CurrentUser user;
    private final Clock clock;

    BatchPages(Batches batches, CarryOut carryOut, Runs runs, CurrentUser user, Clock clock) {
        this.batches = batches;
        this.carryOut = carryOut;
        this.runs = runs;
        this.user = user;
        this.clock = clock;
    }

    static Editor editor(CurrentUser user) {
        var officer = user.officer();
        return new Editor(officer.account().value(), officer.name());
    }

    static ModelAndView toDraft(UUID id) {
        return new ModelAndView("redirect:" + ADDRESS + "/ban/" + id);
    }

    record ListView(List<Batch> batches, List<BatchDraft> drafts, List<BatchRun> runs, String done) {}

    /**
     * @param nextDay the day after today
     * @param typed what was sent and refused, by field
     */
    record View(
            Batches.Seen seen,
            Editor reader,
            LocalDate nextDay,
            Map<String, String> typed,
            List<Finding> findings,
            String done) {
        Batch batch() {
            return seen.batch();
        }

        String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        boolean may(Batch.Deed deed) {
            return batch().hindrance(deed, reader, nextDay.minusDays(1)).isEmpty();
        }

        /** Whether a second person is waited for, and the reader cannot be it. */
        boolean waitsForAnother() {
            return batch().state() == Batch.State.BROUGHT_IN && batch().isBy(reader);
        }

        List<Batches.Alike> alike() {
            return seen.alike();
        }

        /** The day that its versions propose, else the next one. */
        String firstDay() {
            return typed.getOrDefault(
                    "from",
                    seen.revisions().isEmpty()
                            ? nextDay.toString()
                            : seen.revisions().getFirst().proposedFrom().toString());
        }
    }

    @GetMapping(ADDRESS)
    ModelAndView list(HttpServletRequest request) {
        return new ModelAndView(
                "sharing/web/batches",
                "view",
                new ListView(
                        batches.newest(),
                        batches.drafts(editor(user)),
                        runs.running(editor(user)),
                        JustDone.of(request)));
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(id, request, Map.of(), List.of());
    }

    private ModelAndView page(UUID id, HttpServletRequest request, Map<String, String> typed, List<Finding> findings) {
        var seen = batches.see(id, Languages.of(request));
        var done = findings.isEmpty() ? JustDone.of(request) : "";
        var page = new ModelAndView(
                "sharing/web/batch",
                "view",
                new View(seen, editor(user), LocalDate.now(clock).plusDays(1), typed, findings, done));
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping(ONE + "/soat")
    ModelAndView review(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Boolean agrees,
            @RequestParam(defaultValue = "") String opinion,
            HttpServletRequest request) {
        return done(
                id,
                request,
                Map.of("opinion", opinion, "agrees", String.valueOf(agrees)),
                by -> carryOut.review(id, by, agrees, opinion));
    }

    @PostMapping(ONE + "/cong-bo")
    ModelAndView publish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return done(
                id,
                request,
                Map.of("from", from, "decision", decision, "reason", reason),
                by -> carryOut.publish(id, by, new PublishRevision.Order(from, decision, reason)));
    }

    @PostMapping(ONE + "/rut")
    ModelAndView drop(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String dropReason, HttpServletRequest request) {
        return done(id, request, Map.of("dropReason", dropReason), by -> carryOut.drop(id, by, dropReason));
    }

    @PostMapping(ONE + "/huy-cong-bo")
    ModelAndView undo(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String undoReason, HttpServletRequest request) {
        return done(id, request, Map.of("undoReason", undoReason), by -> carryOut.undo(id, by, undoReason));
    }

    private ModelAndView done(
            UUID id, HttpServletRequest request, Map<String, String> typed, Function<Editor, CarryOut.Outcome> deed) {
        try {
            return RunPages.leadTo(deed.apply(editor(user)), "done", request);
        } catch (BadInput bad) {
            return page(id, request, typed, bad.findings());
        }
    }
}
