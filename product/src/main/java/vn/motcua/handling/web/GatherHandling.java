package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.consultation.AskForConsultation;
import vn.motcua.consultation.ConsultationAccess;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.AskForSupplement;
import vn.motcua.dossier.Decision.Verdict;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.ExtendDueDate;
import vn.motcua.handling.AskForDuty;
import vn.motcua.handling.SaveDraft;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.presentation.Refusals;
import vn.motcua.result.ResultRow;
import vn.motcua.result.ResultTemplates;
import vn.motcua.result.Results;
import vn.motcua.result.SuggestedFields;
import vn.motcua.route.AssignTasks;
import vn.motcua.route.Routes;
import vn.motcua.route.StepKind;
import vn.motcua.route.Tasks;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Puts the page of a task together. */
@Component
class GatherHandling {
    private final CounterDesk desk;
    private final LeaderDesk leaderDesk;
    private final AskForDuty askForDuty;
    private final ConsultationAccess consultationAccess;
    private final ExtendDueDate extendDueDate;
    private final GatherSheet gatherSheet;
    private final SuggestedFields suggested;
    private final ResultTemplates templates;
    private final Results results;
    private final Routes routes;
    private final Tasks tasks;
    private final AssignTasks assignTasks;
    private final Refusals refusals;
    private final Messages messages;
    private final Clock clock;

    GatherHandling(
            CounterDesk desk,
            LeaderDesk leaderDesk,
            AskForDuty askForDuty,
            ConsultationAccess consultationAccess,
            ExtendDueDate extendDueDate,
            GatherSheet gatherSheet,
            SuggestedFields suggested,
            ResultTemplates templates,
            Results results,
            Routes routes,
            Tasks tasks,
            AssignTasks assignTasks,
            Refusals refusals,
            Messages messages,
            Clock clock) {
        this.desk = desk;
        this.leaderDesk = leaderDesk;
        this.askForDuty = askForDuty;
        this.consultationAccess = consultationAccess;
        this.extendDueDate = extendDueDate;
        this.gatherSheet = gatherSheet;
        this.suggested = suggested;
        this.templates = templates;
        this.results = results;
        this.routes = routes;
        this.tasks = tasks;
        this.assignTasks = assignTasks;
        this.refusals = refusals;
        this.messages = messages;
        this.clock = clock;
    }

    Handling of(
            CounterDesk.AtDesk atDesk,
            User.Officer officer,
            Handling.Typed typed,
            List<Finding> findings,
            Language language) {
        var task = atDesk.task();
        var assignee = task.assignee();
        var sentBack = task.sentBack();
        boolean isHandled = atDesk.dossier() instanceof Dossier.InHandling;
        boolean drafts = isHandled && atDesk.mayComplete() && task.step().kind() == StepKind.DRAFT;
        return new Handling(
                gatherSheet.of(atDesk.dossier(), language),
                task,
                may(atDesk, officer),
                atDesk.isMine(),
                routes.has(task, StepKind.SEAL),
                assignee == null ? "" : desk.nameOf(assignee),
                sentBack == null ? "" : desk.nameOf(sentBack.by()),
                backs(atDesk, language),
                drafts ? draft(atDesk.dossier(), typed) : null,
                seals(atDesk) ? results.comingNumber(atDesk.dossier()).orElse("") : "",
                typed,
                findings);
    }

    private static boolean seals(CounterDesk.AtDesk atDesk) {
        var kind = atDesk.task().step().kind();
        return atDesk.mayComplete() && (kind == StepKind.SEAL || kind == StepKind.NUMBER);
    }

    private List<Handling.Back> backs(CounterDesk.AtDesk atDesk, Language language) {
        if (!atDesk.mayComplete()) {
            return List.of();
        }
        return tasks.waysBack(atDesk.task()).stream()
                .map(way -> new Handling.Back(
                        way.outcome(), way.step().name(language), way.to() == null ? "" : desk.nameOf(way.to())))
                .toList();
    }

    private Handling.May may(CounterDesk.AtDesk atDesk, User.Officer officer) {
        var agency = atDesk.dossier().seat().agency();
        boolean isHandled = atDesk.dossier() instanceof Dossier.InHandling;
        boolean handles = desk.holds(officer, agency, Role.SPECIALIST, Role.DIVISION_HEAD);
        return new Handling.May(
                atDesk.mayComplete() && isHandled,
                atDesk.mayComplete() && atDesk.task().assignee() == null,
                tasks.mayStandIn(officer.account(), atDesk.task()),
                handles && AskForSupplement.isPossible(atDesk.dossier(), false),
                handles && askForDuty.isPossible(atDesk.dossier()),
                consultationAccess.mayAsk(officer, atDesk.dossier()) && AskForConsultation.isPossible(atDesk.dossier()),
                desk.holds(officer, agency, Role.LEADER) && extendDueDate.isPossible(atDesk.dossier()),
                leaderDesk.may(atDesk.dossier()).decide());
    }

    /** Whether the dossier was supplemented after the page was shown. */
    boolean isOld(CounterDesk.AtDesk atDesk, Handling.Typed typed) {
        return gatherSheet.isOld(atDesk.dossier().id(), typed.get("da-xem"));
    }

    /** What was typed wins over the saved draft, and that over what the answers say. */
    private Handling.@Nullable Draft draft(Dossier dossier, Handling.Typed typed) {
        var saved = results.of(dossier).stream().filter(ResultRow::isOpen).findFirst();
        var verdicts = Arrays.stream(Verdict.values())
                .filter(one -> templates.of(dossier.filing(), one).isPresent())
                .toList();
        if (verdicts.isEmpty()) {
            return null;
        }
        var wanted = typed.get("ket-luan").isEmpty()
                ? saved.map(ResultRow::verdict).orElse(Verdict.GRANTED).name()
                : typed.get("ket-luan");
        var verdict = verdicts.stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(verdicts.getFirst());
        var template = templates.of(dossier.filing(), verdict).orElseThrow();
        var mark = SaveDraft.mark(saved.orElse(null));
        var values = typed.fields();
        var theirs = typed.hasBasis() && !typed.get(Handling.Typed.BASIS).equals(mark)
                ? saved.map(ResultRow::fields).orElse(Map.of())
                : Map.<String, String>of();
        if (values.isEmpty()) {
            values = saved.filter(result -> result.template().equals(template.key()))
                    .map(ResultRow::fields)
                    .orElseGet(() -> suggested.of(dossier, template));
        }
        return new Handling.Draft(
                verdict, verdicts, template, values, saved.isPresent(), mark, otherThan(values, theirs));
    }

    private static Map<String, String> otherThan(Map<String, String> typed, Map<String, String> theirs) {
        var other = new HashMap<>(theirs);
        other.entrySet().removeAll(typed.entrySet());
        return other;
    }

    List<Finding> claim(CounterDesk.AtDesk atDesk, User.Officer officer, HttpServletRequest request) {
        var language = Languages.of(request);
        var answer = assignTasks.claim(atDesk.task().id(), officer.account(), clock.instant());
        return switch (answer) {
            case AssignTasks.Outcome.Assigned _ -> List.of();
            case AssignTasks.Outcome.TakenBy(var other) ->
                List.of(new Finding("ho-so", messages.text(language, "handling.taken-by", desk.nameOf(other))));
            case AssignTasks.Outcome.NoLongerOpen _ ->
                List.of(new Finding("ho-so", messages.text(language, "handling.no-longer-open")));
            case AssignTasks.Outcome.NotServing _,
                    AssignTasks.Outcome.NotYours _,
                    AssignTasks.Outcome.IsAway _,
                    AssignTasks.Outcome.NotStandingIn _,
                    AssignTasks.Outcome.ReasonMissing _ ->
                List.of(new Finding("ho-so", messages.text(language, "refusal.dossier.step-not-possible")));
        };
    }

    List<Finding> findings(DossierRefusal why, String anchor, HttpServletRequest request) {
        return refusals.findings(why, anchor, Languages.of(request));
    }

    List<Finding> overtaken(HttpServletRequest request) {
        return List.of(new Finding("du-thao", messages.text(Languages.of(request), "handling.draft.overtaken")));
    }

    List<Finding> choose(HttpServletRequest request) {
        return List.of(new Finding("ket-qua", messages.text(Languages.of(request), "handling.choose-outcome")));
    }

    List<Finding> dateMissing(HttpServletRequest request) {
        return List.of(new Finding("ngay-hen", messages.text(Languages.of(request), "handling.extend.date-wrong")));
    }

    /** @return null when day or time cannot be read */
    @Nullable
    Instant moment(String day, String time) {
        try {
            return WrittenTime.day(day)
                    .atTime(WrittenTime.time(time))
                    .atZone(clock.getZone())
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
