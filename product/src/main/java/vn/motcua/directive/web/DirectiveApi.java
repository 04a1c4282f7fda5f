package vn.motcua.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.PageLimit;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.directive.DirectiveChange;
import vn.motcua.directive.DirectiveFigures;
import vn.motcua.directive.DirectiveFigures.Tally;
import vn.motcua.directive.DirectiveId;
import vn.motcua.directive.DirectiveLife.Standing;
import vn.motcua.directive.Directives;
import vn.motcua.directive.Followed;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Said;

/** Directives for machines: the same lists, counts and deeds as on the pages. */
@Tag(name = "Directives", description = "What leaders and committees give agencies to do, and how far it has come")
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.READ_FIGURES)
@AccessLogged(thing = "directive", purpose = Purpose.TASK)
class DirectiveApi {
    private static final int LIMIT_MAX = 500;

    /** @param due the day until which it is owed now; null for none */
    record DirectiveJson(
            UUID id,
            String code,
            String title,
            String product,
            UUID giver,
            UUID lead,
            List<UUID> partners,
            String deadline,
            @Nullable LocalDate due,
            Standing standing,
            Tally tally,
            int percent,
            int extensions,
            int returns) {}

    record HappenedJson(
            int sequence,
            String kind,
            Instant at,
            String by,
            UUID agency,
            @Nullable LocalDate day,
            String text) {}

    record DirectiveWhole(LocalDate asOf, DirectiveJson directive, List<HappenedJson> history) {}

    record CountJson(UUID lead, Map<Tally, Integer> numbers, int inTime, int all) {}

    record CountsJson(String period, LocalDate asOf, List<CountJson> units) {}

    /** Fields are those of the form. */
    record NewDeed(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description =
                            "started, reported, submitted, accepted, returned, extension-asked, extension-granted,"
                                    + " extension-refused, extension-offered, offer-taken, offer-declined, cancelled, linked")
            @Nullable
            String act,

            @Nullable String text,

            @Schema(description = "With reported: 0 to 100") @Nullable
            String percent,

            @Schema(description = "With extension-asked and extension-offered") @Nullable
            String until,

            @Schema(description = "With linked: DOSSIER, MEASURE, CRITERION or DIRECTIVE") @Nullable
            String linkKind,

            @Nullable String link) {}

    private final Directives directives;
    private final DirectiveFigures figures;
    private final ReadDirectiveScope read;
    private final EnterDeed enter;
    private final Idempotency idempotency;
    private final Messages messages;
    private final CurrentUser user;

    DirectiveApi(
            Directives directives,
            DirectiveFigures figures,
            ReadDirectiveScope read,
            EnterDeed enter,
            Idempotency idempotency,
            Messages messages,
            CurrentUser user) {
        this.directives = directives;
        this.figures = figures;
        this.read = read;
        this.enter = enter;
        this.idempotency = idempotency;
        this.messages = messages;
        this.user = user;
    }

    @Operation(
            operationId = "listDirectives",
            summary = "List the directives that ran in a period, as of its end or now")
    @GetMapping("/directives")
    @AccessLogged(thing = "directive", action = "listed", purpose = Purpose.TASK)
    List<DirectiveJson> list(
            @Parameter(description = "2026, 2026-Q4, 2026-11 or two days; this month where nothing is said")
                    @RequestParam(defaultValue = "")
                    String period,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String giver,
            @Parameter(description = "Id of the one to go on after") @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        return directives.counted(scope(period, lead, giver)).stream()
                .sorted((one, other) -> one.directive()
                        .id()
                        .toString()
                        .compareTo(other.directive().id().toString()))
                .filter(one -> one.directive().id().toString().compareTo(cursor) > 0)
                .limit(PageLimit.of(limit, LIMIT_MAX))
                .map(DirectiveApi::view)
                .toList();
    }

    @Operation(operationId = "countDirectives", summary = "Count directives by the agency that leads")
    @GetMapping("/directive-figures")
    @AccessLogged(thing = "directive", action = "listed", purpose = Purpose.INSPECTION)
    CountsJson counts(
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String giver) {
        var scope = scope(period, lead, giver);
        var last = scope.period().last();
        var today = directives.today();
        return new CountsJson(
                scope.period().text(),
                last.isAfter(today) ? today : last,
                figures.byLead(scope).entrySet().stream()
                        .map(one -> new CountJson(
                                one.getKey().value(),
                                one.getValue().numbers(),
                                one.getValue().inTime(),
                                one.getValue().all()))
                        .toList());
    }

    private Directives.Scope scope(String period, String lead, String giver) {
        return read.read(Map.of("ky", period, "don-vi", lead, "ben-giao", giver))
                .orThrow();
    }

    @Operation(
            operationId = "getDirective",
            summary = "Get a directive with all that happened to it, now or as of a past day")
    @GetMapping("/directives/{id}")
    DirectiveWhole one(@PathVariable UUID id, @RequestParam(defaultValue = "") String on) {
        var found = on.isBlank()
                ? directives.find(new DirectiveId(id)).orElseThrow(() -> new NotFound("directive " + id))
                : directives.asOf(new DirectiveId(id), day(on));
        return new DirectiveWhole(
                found.day(),
                view(found),
                found.events().stream()
                        .map(event -> new HappenedJson(
                                event.sequence(),
                                event.deed().kind(),
                                event.at(),
                                event.by().name(),
                                event.agency().value(),
                                event.deed().dayNamed().orElse(null),
                                event.deed().words()))
                        .toList());
    }

    private static LocalDate day(String on) {
        try {
            return WrittenTime.day(on.strip());
        } catch (DateTimeException _) {
            throw new BadInput(List.of(Said.of("directive.bad.day").at("on")));
        }
    }

    @Operation(operationId = "actOnDirective", summary = "Report, hand in, accept, return, extend, cancel or link")
    @PostMapping("/directives/{id}/deeds")
    @Requires(Permission.HANDLE_TASK)
    Answer<DirectiveWhole> act(@PathVariable UUID id, @RequestBody NewDeed body, WriteRequest request) {
        return idempotency.once(user.officer().account().value(), request, body, () -> {
            try {
                return switch (enter.enter(new DirectiveId(id), values(body), null, user.officer())) {
                    case DirectiveChange.Made _ -> Reply.ok(one(id, ""));
                    case DirectiveChange.Refused(var refusal) ->
                        Reply.no(Problems.refusal(
                                refusal,
                                messages.text(
                                        Language.VI,
                                        "refusal." + refusal.code(),
                                        refusal.facts().values().toArray())));
                };
            } catch (IOException e) {
                throw new UncheckedIOException("A deed without a file must be readable", e);
            }
        });
    }

    private static Map<String, String> values(NewDeed body) {
        var values = new HashMap<String, String>();
        put(values, "act", body.act());
        put(values, "text", body.text());
        put(values, "percent", body.percent());
        put(values, "until", body.until());
        put(values, "linkKind", body.linkKind());
        put(values, "link", body.link());
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static DirectiveJson view(Followed one) {
        var terms = one.directive().terms();
        var life = one.life();
        return new DirectiveJson(
                one.directive().id().value(),
                one.code(),
                terms.title(),
                terms.product(),
                one.source().head().giver().value(),
                terms.lead().value(),
                terms.partners().stream().map(AgencyId::value).toList(),
                terms.deadline().written(),
                one.dueOn().orElse(null),
                one.standing(),
                Tally.of(one),
                life.percent(),
                life.extensions(),
                life.returns());
    }
}
