package vn.motcua.directive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.directive.Committee;
import vn.motcua.directive.Committees;
import vn.motcua.directive.Directive;
import vn.motcua.directive.DirectiveAccess;
import vn.motcua.directive.DirectiveChange;
import vn.motcua.directive.Directives;
import vn.motcua.directive.GiveDirectives;
import vn.motcua.directive.Source;
import vn.motcua.directive.SourceId;
import vn.motcua.directive.web.DirectiveView.Choice;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Agencies;
import vn.motcua.shared.NotFound;
import vn.motcua.sheets.SheetFinding;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;

/** Documents and conclusions are entered with their directives, looked at, and given. */
@Controller
@RequestMapping(SourcePages.PATH)
@Requires(Permission.GIVE_DIRECTIVE)
@AccessLogged(thing = "directive", action = "listed", purpose = Purpose.TASK)
class SourcePages {
    static final String PATH = "/nhiem-vu/van-ban";

    private final Directives directives;
    private final DirectiveAccess access;
    private final Committees committees;
    private final EnterSource enter;
    private final GiveDirectives give;
    private final Agencies agencies;
    private final CurrentUser user;

    SourcePages(
            Directives directives,
            DirectiveAccess access,
            Committees committees,
            EnterSource enter,
            GiveDirectives give,
            Agencies agencies,
            CurrentUser user) {
        this.directives = directives;
        this.access = access;
        this.committees = committees;
        this.enter = enter;
        this.give = give;
        this.agencies = agencies;
        this.user = user;
    }

    @GetMapping
    ModelAndView list() {
        var view = new DirectiveView.Sources(directives.sources(access.giving(user.officer())));
        return new ModelAndView("directive/web/sources", "view", view);
    }

    @GetMapping("/moi")
    ModelAndView enter() {
        var form = new DirectiveForm(
                Map.of("issuedOn", directives.today().toString(), "kind", Source.Kind.DOCUMENT.name()), List.of());
        return entering(form, List.of());
    }

    @PostMapping("/moi")
    ModelAndView enter(
            @RequestParam Map<String, String> values,
            @RequestParam(required = false) @Nullable MultipartFile table,
            @RequestParam(required = false) @Nullable MultipartFile paper,
            HttpServletRequest request)
            throws IOException {
        return switch (enter.enter(new EnterSource.Sent(values, table, paper), user.officer())) {
            case EnterSource.Outcome.Kept(var draft) -> JustDone.leadTo(PATH + "/" + draft.id(), "draft", request);
            case EnterSource.Outcome.Again(var findings, var rows) ->
                entering(new DirectiveForm(values, findings), rows);
        };
    }

    private ModelAndView entering(DirectiveForm form, List<SheetFinding> rows) {
        var today = directives.today();
        var view = new DirectiveView.Entering(
                form,
                rows,
                access.giving(user.officer()).stream()
                        .map(id -> new Choice(id.toString(), agencies.get(id).name(today)))
                        .toList(),
                committees.on(today).stream()
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList(),
                agencies.all(today).stream()
                        .map(one -> new Choice(one.name(today), one.code(today)))
                        .toList());
        var page = new ModelAndView("directive/web/enter", "view", view);
        page.setStatus(form.isWrong() || !rows.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, HttpServletRequest request) {
        return page(source(id), DirectiveForm.EMPTY, request);
    }

    @PostMapping("/{id}/giao")
    ModelAndView give(@PathVariable UUID id, HttpServletRequest request) {
        return answer(give.give(new SourceId(id), user.officer()), id, PATH + "/" + id, "given", request);
    }

    @PostMapping("/{id}/bo")
    ModelAndView drop(@PathVariable UUID id, HttpServletRequest request) {
        return answer(give.drop(new SourceId(id), user.officer()), id, PATH, "dropped", request);
    }

    private ModelAndView answer(
            DirectiveChange change, UUID id, String address, String done, HttpServletRequest request) {
        return switch (change) {
            case DirectiveChange.Made _ -> JustDone.leadTo(address, done, request);
            case DirectiveChange.Refused(var refusal) ->
                page(
                        source(id),
                        new DirectiveForm(
                                Map.of(),
                                List.of(Said.of("refusal." + refusal.code())
                                        .at(refusal.rule().field()))),
                        request);
        };
    }

    /** @throws NotFound when there is none, or the officer does not give for its agency */
    private Source source(UUID id) {
        var source = directives.source(new SourceId(id));
        if (!access.mayGive(user.officer(), source.head().giver())) {
            throw new NotFound("source " + id + " for who does not give for its agency");
        }
        return source;
    }

    private ModelAndView page(Source source, DirectiveForm form, HttpServletRequest request) {
        var committee = source.head().committee();
        var view = new DirectiveView.OneSource(
                source,
                agencies.get(source.head().giver()).name(directives.today()),
                committee == null
                        ? null
                        : committees.find(committee).map(Committee::name).orElse(null),
                directives.of(source.id()).stream().map(this::line).toList(),
                form,
                JustDone.of(request));
        var page = new ModelAndView("directive/web/source", "view", view);
        page.setStatus(form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }

    private DirectiveView.Line line(Directive one) {
        var today = directives.today();
        var terms = one.terms();
        return new DirectiveView.Line(
                one.row(),
                terms.title(),
                terms.product(),
                agencies.get(terms.lead()).name(today),
                terms.partners().stream()
                        .map(agency -> agencies.get(agency).name(today))
                        .toList(),
                terms.deadline().written(),
                terms.deadline().day(),
                terms.deadline().kind().name(),
                DirectivePages.PATH + "/" + one.id());
    }
}
