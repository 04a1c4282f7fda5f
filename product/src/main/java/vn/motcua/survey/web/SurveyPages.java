package vn.motcua.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.CsvLine;
import vn.motcua.survey.InviteSample;
import vn.motcua.survey.OpenSurvey;
import vn.motcua.survey.Place;
import vn.motcua.survey.Questionnaire;
import vn.motcua.survey.Questionnaires;
import vn.motcua.survey.Survey;
import vn.motcua.survey.SurveyAccess;
import vn.motcua.survey.SurveyId;
import vn.motcua.survey.SurveyUnit;
import vn.motcua.survey.Surveys;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;

/** Surveys for the agency that runs them: opening, field work, results so far, the end. */
@Controller
@RequestMapping(SurveyPages.PATH)
@Requires(Permission.RUN_SURVEY)
@AccessLogged(thing = "survey", purpose = Purpose.TASK)
class SurveyPages {
    static final String PATH = "/khao-sat-hai-long";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    record Choice(String value, String text) {}

    record ListView(
            List<Survey> surveys,
            List<Choice> leads,
            List<Questionnaire> questionnaires,
            OpenSurveyForm form,
            List<Finding> findings) {
        ListView {
            surveys = List.copyOf(surveys);
            leads = List.copyOf(leads);
            questionnaires = List.copyOf(questionnaires);
            findings = List.copyOf(findings);
        }
    }

    /** How far a drawn unit is: places by state. */
    record Field(SurveyUnit unit, Map<Place.State, Long> places) {
        long count(Place.State state) {
            return places.getOrDefault(state, 0L);
        }
    }

    record View(
            ShownResult shown,
            List<Field> fields,
            List<Place> reachable,
            int frame,
            boolean mayClose,
            String done,
            List<Finding> findings) {
        View {
            fields = List.copyOf(fields);
            reachable = List.copyOf(reachable);
            findings = List.copyOf(findings);
        }
    }

    private final Surveys surveys;
    private final SurveyAccess access;
    private final OpenSurvey openSurvey;
    private final InviteSample inviteSample;
    private final Questionnaires questionnaires;
    private final ShowResults show;
    private final Agencies agencies;
    private final CurrentUser user;
    private final Clock clock;

    SurveyPages(
            Surveys surveys,
            SurveyAccess access,
            OpenSurvey openSurvey,
            InviteSample inviteSample,
            Questionnaires questionnaires,
            ShowResults show,
            Agencies agencies,
            CurrentUser user,
            Clock clock) {
        this.surveys = surveys;
        this.access = access;
        this.openSurvey = openSurvey;
        this.inviteSample = inviteSample;
        this.questionnaires = questionnaires;
        this.show = show;
        this.agencies = agencies;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return list(new OpenSurveyForm(Map.of("delay", "3", "clusters", "10", "quota", "30")), List.of());
    }

    @PostMapping
    ModelAndView open(@RequestParam Map<String, String> values, HttpServletRequest request) {
        var form = new OpenSurveyForm(values);
        var read = form.read(agencies, today());
        var wish = read.wish();
        if (wish == null) {
            return refused(list(form, read.findings()));
        }
        return switch (openSurvey.open(wish, user.officer())) {
            case OpenSurvey.Outcome.Opened(var id) -> JustDone.leadTo(PATH + "/" + id, "opened", request);
            case OpenSurvey.Outcome.NotUsable(var wrong) ->
                refused(list(
                        form,
                        wrong.stream()
                                .map(one -> Said.of(one.text(), one.facts().toArray())
                                        .at(one.field()))
                                .toList()));
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, HttpServletRequest request) {
        return page(id, JustDone.of(request), List.of());
    }

    /** The codes stand in this answer only: no address shows them again. */
    @PostMapping("/{id}/phieu-moi")
    ResponseEntity<byte[]> invite(@PathVariable UUID id) {
        var names = show.names(worked(id));
        var lines = new ArrayList<String>();
        lines.add(CsvLine.of("don_vi", "so_thu_tu", "ma_ho_so", "ma_phieu", "duong_dan"));
        inviteSample
                .invite(new SurveyId(id), user.officer())
                .forEach(one -> lines.add(CsvLine.of(
                        names.get(one.unit()),
                        one.number(),
                        one.dossier(),
                        one.code(),
                        AnswerPages.PATH + "/" + one.code())));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("phieu-moi.csv")
                                .build()
                                .toString())
                .body(CsvLine.file(lines));
    }

    @PostMapping("/{id}/thay-the")
    ModelAndView replace(
            @PathVariable UUID id,
            @RequestParam(name = "place", defaultValue = "") String place,
            @RequestParam(name = "reason", defaultValue = "") String typed,
            HttpServletRequest request) {
        worked(id);
        var findings = new ArrayList<Finding>();
        var reason = Arrays.stream(Place.Reason.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
        if (!ID.matcher(place).matches()) {
            findings.add(Said.of("survey.wrong.place").at("place"));
        }
        if (reason.isEmpty()) {
            findings.add(Said.of("survey.wrong.reason").at("reason"));
        }
        if (!findings.isEmpty()) {
            return refused(page(id, "", findings));
        }
        var outcome =
                inviteSample.replace(new SurveyId(id), UUID.fromString(place), reason.orElseThrow(), user.officer());
        return switch (outcome) {
            case InviteSample.Outcome.Done _ -> JustDone.leadTo(PATH + "/" + id, "replaced", request);
            case InviteSample.Outcome.No(var why) ->
                refused(page(id, "", List.of(Said.of("refusal." + why.code()).at("place"))));
        };
    }

    @PostMapping("/{id}/dong")
    ModelAndView close(@PathVariable UUID id, HttpServletRequest request) {
        inviteSample.close(new SurveyId(id), user.officer());
        return JustDone.leadTo(PATH + "/" + id, "closed", request);
    }

    private Survey worked(UUID id) {
        var survey = surveys.get(new SurveyId(id));
        access.demandWorking(user.officer(), survey);
        return survey;
    }

    private ModelAndView list(OpenSurveyForm form, List<Finding> findings) {
        var officer = user.officer();
        var leads = access.openingFor(officer).stream()
                .map(agency -> new Choice(agency.id().toString(), agency.name(today())))
                .toList();
        var own = surveys.all().stream()
                .filter(survey -> access.isWorkingOn(officer, survey))
                .toList();
        return new ModelAndView(
                "survey/web/surveys", "view", new ListView(own, leads, questionnaires.all(), form, findings));
    }

    private ModelAndView page(UUID id, String done, List<Finding> findings) {
        var survey = worked(id);
        var places = surveys.places(survey.id());
        var units = surveys.units(survey.id());
        var view = new View(
                show.of(survey),
                units.stream()
                        .filter(SurveyUnit::isDrawn)
                        .map(unit -> new Field(unit, counted(places, unit.unit())))
                        .toList(),
                places.stream()
                        .filter(place -> place.state() == Place.State.PLANNED || place.state() == Place.State.INVITED)
                        .toList(),
                units.size(),
                access.mayClose(user.officer(), survey),
                done,
                findings);
        return new ModelAndView("survey/web/survey", "view", view);
    }

    private static Map<Place.State, Long> counted(List<Place> places, AgencyId unit) {
        var counted = new EnumMap<Place.State, Long>(Place.State.class);
        places.stream()
                .filter(place -> place.unit().equals(unit))
                .forEach(place -> counted.merge(place.state(), 1L, Long::sum));
        return counted;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
