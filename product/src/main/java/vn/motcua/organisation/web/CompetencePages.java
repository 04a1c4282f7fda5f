package vn.motcua.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.CompetenceReport;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.CompetenceRuleId;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Languages;

/** The editor keeps the rules of competence, sees their gaps, and tries who decides. */
@Controller
@RequestMapping(CompetencePages.PATH)
@Requires(Permission.EDIT_CATALOGUE)
class CompetencePages {
    static final String PATH = "/quan-tri/tham-quyen";
    private static final int AREAS_SHOWN = 5;

    private final Competences competences;
    private final Agencies agencies;
    private final Areas areas;
    private final Wishes wishes;
    private final Desk desk;

    CompetencePages(Competences competences, Agencies agencies, Areas areas, Wishes wishes, Desk desk) {
        this.competences = competences;
        this.agencies = agencies;
        this.areas = areas;
        this.wishes = wishes;
        this.desk = desk;
    }

    /** The agency's name, or the kind of agency that stands for the area. */
    record Who(@Nullable String name, @Nullable AgencyKind kind) {}

    record RuleLine(
            CompetenceRule rule,
            String area,
            Who decider,
            @Nullable Who authoriser,
            boolean mayEnd) {}

    record Answer(
            CompetenceAnswer answer,
            List<String> agencies,
            @Nullable String onBehalfOf) {}

    record RulesView(
            List<RuleLine> rules, Form form, @Nullable Answer answer) {}

    record Choice(String value, String text) {}

    record AddView(Form form, List<Choice> agencies, Set<String> fields) {}

    record GapLine(CompetenceReport.Gap gap, String areas, int areasMore, Answer answer) {}

    record ReportView(LocalDate day, CompetenceReport report, List<GapLine> gaps, List<RuleLine> idle) {}

    @GetMapping
    ModelAndView rules(@RequestParam Map<String, String> values, HttpServletRequest request) {
        if (!values.containsKey("procedure")) {
            return rules(new Form(Map.of("on", desk.today().toString()), List.of()), null);
        }
        var fields = desk.fields(values, Languages.of(request));
        try {
            var day = fields.day("on");
            var area = wishes.area(fields, day);
            var procedure = wishes.procedure(fields, fields.required("procedure"));
            fields.verify();
            var answer = competences.whoDecides(procedure.orElseThrow(), area, day);
            return rules(new Form(values, List.of()), answer(answer, day));
        } catch (BadInput bad) {
            return rules(new Form(values, bad.findings()), null);
        }
    }

    private ModelAndView rules(Form form, @Nullable Answer answer) {
        var lines = competences.all().stream()
                .map(this::line)
                .sorted(Comparator.comparing(
                        (RuleLine line) -> line.rule().terms().validity().from(), Comparator.reverseOrder()))
                .toList();
        return page("rules", new RulesView(lines, form, answer));
    }

    @GetMapping("/them")
    ModelAndView add() {
        return add(new Form(Map.of("from", desk.today().toString(), "signature", "OWN"), List.of()));
    }

    private ModelAndView add(Form form) {
        var today = desk.today();
        var choices = agencies.all(today).stream()
                .map(agency -> new Choice(agency.id().toString(), agency.code(today) + " " + agency.name(today)))
                .toList();
        return page("addRule", new AddView(form, choices, competences.fields(today)));
    }

    @PostMapping("/them")
    ModelAndView add(@RequestParam Map<String, String> values, HttpServletRequest request) {
        var language = Languages.of(request);
        return desk.answer(
                () -> competences.record(wishes.terms(desk.fields(values, language))),
                values,
                language,
                new Ways("record", this::add));
    }

    @PostMapping("/{id}/ket-thuc")
    ModelAndView end(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        return desk.answer(
                () -> competences.end(new CompetenceRuleId(id), desk.today()),
                values,
                Languages.of(request),
                new Ways("end", form -> rules(form, null)));
    }

    @GetMapping("/van-de")
    ModelAndView problems(
            @RequestParam(name = "on", required = false) @Nullable String on, HttpServletRequest request) {
        var day = desk.dayOrToday(on, Languages.of(request));
        var report = competences.problems(day);
        var gaps = new ArrayList<GapLine>();
        for (var gap : report.gaps()) {
            var named = gap.areas().stream()
                    .limit(AREAS_SHOWN)
                    .map(area -> areaName(area, day))
                    .toList();
            gaps.add(new GapLine(
                    gap, String.join(", ", named), gap.areas().size() - named.size(), answer(gap.answer(), day)));
        }
        var idle = report.idle().stream().map(this::line).toList();
        return page("problems", new ReportView(day, report, gaps, idle));
    }

    private final class Ways implements Desk.Pages {
        private final String action;
        private final Screen again;

        private interface Screen {
            ModelAndView show(Form form);
        }

        Ways(String action, Screen again) {
            this.action = action;
            this.again = again;
        }

        @Override
        public ModelAndView onward(Object made) {
            desk.trace("competence-rule", action, ((CompetenceRule) made).id(), List.of());
            return Desk.redirect(PATH);
        }

        @Override
        public ModelAndView again(Form form) {
            return again.show(form);
        }
    }

    private RuleLine line(CompetenceRule rule) {
        var terms = rule.terms();
        var day = terms.validity().from();
        var authoriser = terms.ground() instanceof CompetenceRule.Authorisation authorisation
                ? who(authorisation.authoriser(), day)
                : null;
        var end = terms.validity().to();
        return new RuleLine(
                rule,
                areaName(terms.area(), day),
                who(terms.decider(), day),
                authoriser,
                end == null || end.isAfter(desk.today()));
    }

    private Who who(Decider decider, LocalDate day) {
        return switch (decider) {
            case Decider.Named(var agency) -> new Who(agencyName(agency, day), null);
            case Decider.OfTheArea(var kind) -> new Who(null, kind);
        };
    }

    private Answer answer(CompetenceAnswer answer, LocalDate day) {
        return switch (answer) {
            case CompetenceAnswer.Decides decides -> {
                var behind = decides.onBehalfOf();
                yield new Answer(
                        answer,
                        List.of(agencyName(decides.agency(), day)),
                        behind == null ? null : agencyName(behind, day));
            }
            case CompetenceAnswer.Several several ->
                new Answer(
                        answer,
                        several.candidates().stream()
                                .map(one -> agencyName(one.agency(), day))
                                .toList(),
                        null);
            case CompetenceAnswer.Nobody _ -> new Answer(answer, List.of(), null);
        };
    }

    private String agencyName(AgencyId id, LocalDate day) {
        return agencies.get(id).name(day);
    }

    private String areaName(AreaCode code, LocalDate day) {
        return areas.get(code).name(day);
    }

    private static ModelAndView page(String name, Object view) {
        return new ModelAndView("organisation/web/" + name, Map.of("view", view));
    }
}
