package vn.motcua.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.inbox.TextBlock;
import vn.motcua.inbox.TextBlocks;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;

/** An officer's text blocks, and for heads and leaders those of the agency. */
@Controller
@RequestMapping(TextBlockPage.PATH)
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "text-block", action = "listed", purpose = Purpose.TASK)
class TextBlockPage {
    static final String PATH = "/cau-mau";

    private static final String AGENCY = "co-quan";
    private static final String NAME = "ten";
    private static final String BODY = "noi-dung";

    /**
     * @param owner name of the agency whose it is; empty for one's own
     * @param mayRemove whether the officer may take it away
     */
    record Line(TextBlock block, String owner, boolean mayRemove) {}

    /**
     * @param agencies for which the officer may write
     * @param typed what was written and not kept
     */
    record View(List<Line> lines, List<CounterDesk.Counter> agencies, Typed typed, List<Finding> findings) {
        View {
            lines = List.copyOf(lines);
            agencies = List.copyOf(agencies);
            findings = List.copyOf(findings);
        }
    }

    record Typed(String agency, String name, String body) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    private final TextBlocks blocks;
    private final CounterDesk desk;
    private final CurrentUser user;

    TextBlockPage(TextBlocks blocks, CounterDesk desk, CurrentUser user) {
        this.blocks = blocks;
        this.desk = desk;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        return page(Typed.NOTHING, List.of()).addObject("done", JustDone.of(request));
    }

    @PostMapping
    ModelAndView write(
            @RequestParam(name = AGENCY, defaultValue = "") String agency,
            @RequestParam(name = NAME, defaultValue = "") String name,
            @RequestParam(name = BODY, defaultValue = "") String body,
            HttpServletRequest request) {
        var typed = new Typed(agency, name, body);
        var officer = user.officer();
        var chosen = agency.isEmpty() ? null : served(agency);
        if (!agency.isEmpty() && chosen == null) {
            return again(typed, Said.of("inbox.block.not-theirs").at(AGENCY));
        }
        return switch (blocks.write(new TextBlocks.Wish(chosen, name, body), officer)) {
            case TextBlocks.Outcome.Written _ -> JustDone.leadTo(PATH, "written", request);
            case TextBlocks.Outcome.NotTheirs _ ->
                again(typed, Said.of("inbox.block.not-theirs").at(AGENCY));
            case TextBlocks.Outcome.NameMissing _ ->
                again(typed, Said.of("inbox.block.name-missing").at(NAME));
            case TextBlocks.Outcome.NameTooLong _ ->
                again(
                        typed,
                        Said.of("inbox.block.name-long", TextBlock.NAME_LENGTH_MAX)
                                .at(NAME));
            case TextBlocks.Outcome.BodyMissing _ ->
                again(typed, Said.of("inbox.block.body-missing").at(BODY));
            case TextBlocks.Outcome.BodyTooLong _ ->
                again(
                        typed,
                        Said.of("inbox.block.body-long", TextBlock.BODY_LENGTH_MAX)
                                .at(BODY));
            case TextBlocks.Outcome.TooMany _ ->
                again(
                        typed,
                        Said.of("inbox.block.too-many", TextBlocks.EACH_MAX).at(NAME));
        };
    }

    @PostMapping("/{block}/xoa")
    ModelAndView remove(@PathVariable UUID block, HttpServletRequest request) {
        blocks.remove(block, user.officer());
        return JustDone.leadTo(PATH, "removed", request);
    }

    /** Null for an agency that the officer does not work at, or a word that names none. */
    private @Nullable AgencyId served(String agency) {
        return desk.agencies(user.officer()).stream()
                .map(CounterDesk.Counter::id)
                .filter(id -> id.toString().equals(agency))
                .findFirst()
                .orElse(null);
    }

    private ModelAndView again(Typed typed, Finding finding) {
        var page = page(typed, List.of(finding));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Typed typed, List<Finding> findings) {
        var officer = user.officer();
        var lines = blocks.of(officer).stream()
                .map(block -> {
                    var agency = block.agency();
                    return new Line(
                            block,
                            agency == null ? "" : desk.agencyName(agency),
                            agency == null || blocks.mayWriteFor(officer, agency));
                })
                .toList();
        var agencies = desk.agencies(officer).stream()
                .filter(agency -> blocks.mayWriteFor(officer, agency.id()))
                .toList();
        return new ModelAndView("inbox/web/blocks", "view", new View(lines, agencies, typed, findings));
    }
}
