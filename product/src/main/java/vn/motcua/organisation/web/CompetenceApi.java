package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.MayBeSoAlready;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.CompetenceReport;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.CompetenceRuleId;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.web.RegisterWrites.LastDay;
import vn.motcua.organisation.web.RegisterWrites.Wish;
import vn.motcua.shared.Language;

/** The machines' door to the rules of competence and their gaps. Fields are those of the forms. */
@Tag(name = "Organisation")
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.EDIT_CATALOGUE)
class CompetenceApi {
    private static final String RULE = "competence-rule";

    record NewRule(
            @Nullable String procedure,
            @Nullable String level,
            @Nullable String field,
            @Nullable String area,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String decider,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String kind,

            @Nullable String authoriser,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String basis,

            @Nullable String decisionNumber,
            @Nullable String signature,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String from,

            @Nullable String to) {}

    /** Holds for one procedure, or for a level and perhaps one field of it. */
    record RuleAnswer(
            UUID id,
            @Nullable String procedure,
            @Nullable String level,
            @Nullable String field,
            String area,
            @Nullable UUID decider,
            @Nullable String deciderKind,
            String kind,
            String basis,
            @Nullable String decisionNumber,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** @param answer {@code NOBODY} or {@code SEVERAL} */
    record CompetenceGap(String procedure, String answer, List<String> areas) {}

    record CompetenceProblems(int procedures, int areas, List<CompetenceGap> gaps, List<RuleAnswer> idleRules) {}

    private final Competences competences;
    private final Wishes wishes;
    private final Desk desk;
    private final RegisterWrites writes;

    CompetenceApi(Competences competences, Wishes wishes, Desk desk, RegisterWrites writes) {
        this.competences = competences;
        this.wishes = wishes;
        this.desk = desk;
        this.writes = writes;
    }

    @Operation(operationId = "listCompetenceRules", summary = "List the rules that say who decides what")
    @GetMapping("/competence-rules")
    List<RuleAnswer> rules() {
        return competences.all().stream().map(CompetenceApi::answer).toList();
    }

    @Operation(
            operationId = "findCompetenceProblems",
            summary = "Find procedures and areas for which nobody decides, or several do")
    @GetMapping("/competence-problems")
    CompetenceProblems problems(@RequestParam(required = false) @Nullable String on) {
        CompetenceReport report = competences.problems(desk.dayOrToday(on, Language.VI));
        return new CompetenceProblems(
                report.procedures(),
                report.areas(),
                report.gaps().stream().map(CompetenceApi::gap).toList(),
                report.idle().stream().map(CompetenceApi::answer).toList());
    }

    @Operation(operationId = "recordCompetenceRule", summary = "Record a rule of competence")
    @PostMapping("/competence-rules")
    @ResponseStatus(HttpStatus.CREATED)
    @MayBeSoAlready
    Answer<RuleAnswer> record(@RequestBody NewRule body, WriteRequest request) {
        return writes.once(
                request,
                body,
                new Wish<>(
                        RULE,
                        "record",
                        () -> competences.record(wishes.terms(writes.fields(body))),
                        CompetenceApi::answer));
    }

    @Operation(operationId = "endCompetenceRule", summary = "End a rule of competence after its last day")
    @PostMapping("/competence-rules/{id}/end")
    @ResponseStatus(HttpStatus.CREATED)
    @MayBeSoAlready
    Answer<RuleAnswer> endRule(@PathVariable UUID id, @RequestBody LastDay body, WriteRequest request) {
        return writes.once(
                request,
                body,
                new Wish<>(
                        RULE,
                        "end",
                        () -> competences.end(new CompetenceRuleId(id), writes.lastDay(body)),
                        CompetenceApi::answer));
    }

    private static CompetenceGap gap(CompetenceReport.Gap gap) {
        return new CompetenceGap(
                gap.procedure().value(),
                gap.answer() instanceof CompetenceAnswer.Several ? "SEVERAL" : "NOBODY",
                gap.areas().stream().map(AreaCode::value).toList());
    }

    private static RuleAnswer answer(CompetenceRule rule) {
        var terms = rule.terms();
        var scope = terms.scope();
        return new RuleAnswer(
                rule.id().value(),
                scope instanceof ProcedureScope.One(var procedure) ? procedure.value() : null,
                scope instanceof ProcedureScope.Group(var level, var _) ? level.name() : null,
                scope instanceof ProcedureScope.Group(var _, var field) ? field : null,
                terms.area().value(),
                terms.decider() instanceof Decider.Named(var agency) ? agency.value() : null,
                terms.decider() instanceof Decider.OfTheArea(var kind) ? kind.name() : null,
                terms.ground().kind().name(),
                terms.ground().basis(),
                terms.ground().decisionNumber(),
                terms.validity().from(),
                terms.validity().to());
    }
}
