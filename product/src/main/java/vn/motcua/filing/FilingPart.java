package vn.motcua.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.calendar.CalendarId;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DueOutcome;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineService.ServiceComponent;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.catalogue.ServiceInPackage;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Form;
import vn.motcua.forms.Forms;
import vn.motcua.packages.PackageCheck;
import vn.motcua.packages.PackageExample;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.rules.DecidedCompetence;
import vn.motcua.rules.DecidedPaper;
import vn.motcua.rules.NamedTable;
import vn.motcua.rules.RowGround;

/**
 * What a service asks of its form and the form of its service, and what follows from a filing: the papers, the fee, when it is due,
 * whose it is and where it is decided.
 */
@Component
@Order(FilingPart.AFTER_FORM_AND_SERVICE)
class FilingPart implements PackageCheck {
    static final int AFTER_FORM_AND_SERVICE = 40;

    private static final CalendarId PROVINCE = new CalendarId("province");
    private static final String FILE = PackageLayout.SERVICE;

    private final Forms forms;
    private final Calendars calendars;

    FilingPart(Forms forms, Calendars calendars) {
        this.forms = forms;
        this.calendars = calendars;
    }

    @Override
    public List<String> reads() {
        return List.of(PackageLayout.MANIFEST, FILE, PackageLayout.TABLES, "form/");
    }

    @Override
    public void check(ProcedurePackage pack, PackageFindings findings) {
        var form = forms.of(pack);
        components(ServiceInPackage.components(pack), form, findings);
        var copies = pack.files().json(FILE).at("/fees/copies/answer").asString("");
        findings.require(
                copies.isEmpty() || form.asks(copies),
                FILE,
                "/fees/copies/answer",
                "Tờ khai không hỏi số bản sao ở '" + copies + "'.");
        NamedTable.of(pack).forEach(table -> told(table, form, findings));
        var cases = ServiceInPackage.cases(pack);
        for (var named : form.namedCases()) {
            findings.require(
                    cases.contains(named),
                    PackageLayout.FORM_UI,
                    "",
                    "Tờ khai có điều kiện cho trường hợp '" + named + "', nhưng thủ tục không có trường hợp đó.");
        }
        if (ServiceInPackage.toFillIn(pack).isEmpty()) {
            var service = ServiceInPackage.of(pack);
            PackageExample.of(pack, findings).forEach(example -> follow(example, pack, service, findings));
        }
    }

    /** A table is told only what the form asks. */
    private static void told(NamedTable table, Form form, PackageFindings findings) {
        for (int i = 0; i < table.inputs().size(); i++) {
            var answer = table.inputs().get(i).answer();
            findings.require(
                    answer == null || form.asks(answer),
                    FILE,
                    table.use().place() + "/inputs/" + i + "/answer",
                    "Bảng tùy câu trả lời '" + answer + "', nhưng tờ khai không hỏi câu đó.");
        }
    }

    private static void components(List<ServiceComponent> components, Form form, PackageFindings findings) {
        for (int i = 0; i < components.size(); i++) {
            var given = components.get(i).given();
            for (int j = 0; given != null && j < given.size(); j++) {
                var condition = given.get(j);
                var place = "/components/" + i + "/given/" + j;
                findings.require(
                        form.asks(condition.answer()),
                        FILE,
                        place + "/answer",
                        "Giấy tờ này tùy câu trả lời '" + condition.answer() + "', nhưng tờ khai không hỏi câu đó.");
                for (var value : condition.in()) {
                    findings.require(
                            !form.asks(condition.answer()) || form.offers(condition.answer(), value),
                            FILE,
                            place + "/in",
                            "Câu hỏi '" + condition.answer() + "' không có lựa chọn '" + value + "'.");
                }
            }
        }
    }

    private void follow(
            PackageExample example, ProcedurePackage pack, OnlineService service, PackageFindings findings) {
        if (!service.hasCase(example.caseKey())) {
            findings.add(example.file(), "/case", "Thủ tục không có trường hợp '" + example.caseKey() + "'.");
            return;
        }
        var caseKey = example.caseKey().isEmpty() ? null : example.caseKey();
        var answers = forms.of(pack).settled(Answers.of(example.answers()).withCase(example.caseKey()));
        var papers = service.componentsFor(caseKey).stream()
                .filter(component -> component.satisfiedBy() != OnlineService.SatisfiedBy.DATA_SOURCE)
                .filter(component -> component.isNeededBy(answers::text))
                .map(OnlineService.ServiceComponent::key)
                .toList();
        example.hold("papers", papers, example.texts("papers"), findings);
        papersRow(example, service, answers, findings);
        fee(example, service, answers, findings);
        due(example, service, answers, findings);
        var facts = pack.files().json(PackageLayout.FORM_FACTS);
        example.hold("area", first(facts.path("area"), answers), text(example, "area"), findings);
        if (example.follows().has("owner")) {
            example.hold("owner", first(facts.path("owner"), answers), text(example, "owner"), findings);
        }
        competence(example, service, answers, findings);
    }

    private static void competence(
            PackageExample example, OnlineService service, Answers answers, PackageFindings findings) {
        var decided = Optional.ofNullable(service.competence())
                .flatMap(competence -> competence.table().competence(answers::text));
        var who = decided.map(one -> one.who().name())
                .orElseGet(() -> Objects.requireNonNull(service.decidedBy()).name());
        example.hold("decidedBy", who, text(example, "decidedBy"), findings);
        row("competenceRow", example, decided.map(DecidedCompetence::ground).orElse(null), findings);
    }

    private static void fee(PackageExample example, OnlineService service, Answers answers, PackageFindings findings) {
        var on = example.received().toLocalDate();
        var cost = service.cost(Way.valueOf(example.channel()), answers::text, on);
        example.hold("fee", cost.total().amount(), example.follows().path("fee").asLong(), findings);
        row("feeRow", example, cost.ground(), findings);
    }

    private static void papersRow(
            PackageExample example, OnlineService service, Answers answers, PackageFindings findings) {
        var ground = Optional.ofNullable(service.papers()).map(OnlineService.Papers::table).stream()
                .flatMap(table -> table.papers().stream().flatMap(key -> table.paper(key, answers::text).stream()))
                .map(DecidedPaper::ground)
                .findFirst();
        row("papersRow", example, ground.orElse(null), findings);
    }

    private static void row(String name, PackageExample example, @Nullable RowGround ground, PackageFindings findings) {
        if (example.follows().has(name)) {
            int row = ground == null ? 0 : ground.row();
            example.hold(name, row, example.follows().path(name).asInt(), findings);
        }
    }

    private void due(PackageExample example, OnlineService service, Answers answers, PackageFindings findings) {
        var received = example.received().toInstant();
        var promise = service.limitTerms(example.caseKey(), Way.valueOf(example.channel()))
                .promise(rule -> calendars.dueDate(PROVINCE, received, rule, List.of()), answers::text);
        var decided = promise.decided();
        row("limitRow", example, decided == null ? null : decided.ground(), findings);
        switch (promise.due()) {
            case DueOutcome.Due(var due) ->
                example.hold("dueOn", due.dueOn().toString(), text(example, "dueOn"), findings);
            case DueOutcome.YearNotCovered(var year) ->
                findings.add(example.file(), "/received", "Lịch làm việc của tỉnh chưa có năm " + year + ".");
            case DueOutcome.PauseStillOpen _ -> throw new IllegalStateException("An example has no pause");
        }
    }

    private static String text(PackageExample example, String name) {
        return example.follows().path(name).asString("");
    }

    private static String first(JsonNode pointers, Answers answers) {
        var found = new ArrayList<String>();
        pointers.forEach(pointer -> found.add(answers.text(pointer.asString(""))));
        return found.stream().filter(text -> !text.isBlank()).findFirst().orElse("");
    }
}
