package vn.motcua.templatedesign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.notification.JudgeNoticeWords;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.sharing.OpenJob;
import vn.motcua.sharing.Templates;
import vn.motcua.ui.Said;

/** An editor makes a template from an empty page; it is kept as a draft of a change of many procedures, to be looked at. */
@Component
public class MakeNewTemplate {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}");
    private static final int TITLE_MAX = 200;
    private static final int FORMAT = 1;
    private static final String ONLINE = "ONLINE";
    private static final List<String> WAYS = List.of(ONLINE, "POST", "DIRECT");
    private static final Map<String, String> WORDS = Map.of("title", "tieu-de", "text", "noi-dung", "sms", "sms");

    /** What came of it. */
    public sealed interface Outcome {
        /** @param draft of the change, to be looked at */
        record Opened(UUID draft) implements Outcome {}

        /**
         * @param findings at the fields
         * @param elsewhere what is wrong with the template as a whole
         */
        record Refused(List<Finding> findings, List<PackageFinding> elsewhere) implements Outcome {
            public Refused {
                findings = List.copyOf(findings);
                elsewhere = List.copyOf(elsewhere);
            }
        }
    }

    private final OpenJob open;
    private final Templates templates;
    private final JudgeNoticeWords notices;

    MakeNewTemplate(OpenJob open, Templates templates, JudgeNoticeWords notices) {
        this.open = open;
        this.templates = templates;
        this.notices = notices;
    }

    public Outcome make(TypedTemplate typed, Editor editor, Language language) {
        var findings = new ArrayList<Finding>();
        head(typed, findings);
        var made = JSON.createObjectNode();
        var parameters = JSON.createArrayNode();
        var parts = JSON.createArrayNode();
        switch (typed.kind()) {
            case FEE -> fee(typed, parameters, parts, findings);
            case FEE_TABLE -> feeTable(typed, parameters, parts, findings);
            case COMPETENCE -> competence(typed, parameters, parts, findings);
            case PERSON -> person(typed, parts, findings);
            case NOTICE -> notice(typed, parts, findings, language);
            case ROUTE -> route(typed, parameters, parts, findings);
        }
        if (!findings.isEmpty()) {
            return new Outcome.Refused(findings, List.of());
        }
        var key = typed.line("key");
        made.put("format", FORMAT).put("key", key).put("version", templates.next(key));
        made.putObject("title").put("vi", typed.line("titleVi")).put("en", typed.line("titleEn"));
        made.putObject("group").put("field", typed.line("field")).put("decidedBy", typed.line("decidedBy"));
        made.set("parameters", parameters);
        made.set("parts", parts);
        return switch (open.template(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(made), editor)) {
            case OpenJob.Outcome.Opened(var draft) -> new Outcome.Opened(draft);
            case OpenJob.Outcome.Refused(var found) -> new Outcome.Refused(List.of(), found);
            case OpenJob.Outcome.RowsRefused _ -> throw new IllegalStateException("A template has no rows");
        };
    }

    private static void head(TypedTemplate typed, List<Finding> findings) {
        if (!KEY.matcher(typed.line("key")).matches()) {
            findings.add(Said.of("templatedesign.bad.key").at("key"));
        }
        for (var title : List.of("titleVi", "titleEn")) {
            var said = typed.line(title);
            if (said.isEmpty() || said.length() > TITLE_MAX) {
                findings.add(Said.of("templatedesign.bad.title", TITLE_MAX).at(title));
            }
        }
    }

    /** Each procedure may have another amount; the one typed is proposed. */
    private static void fee(TypedTemplate typed, ArrayNode parameters, ArrayNode parts, List<Finding> findings) {
        boolean isAny = false;
        for (var way : WAYS) {
            var amount = typed.line(way).replace(".", "");
            if (amount.isEmpty()) {
                continue;
            }
            isAny = true;
            if (!AMOUNT.matcher(amount).matches()) {
                findings.add(Said.of("templatedesign.bad.amount").at(way));
                continue;
            }
            var name = "amount." + way.toLowerCase(Locale.ROOT);
            var what = Said.of("templatedesign.amount." + way);
            parameter(parameters, name, "NUMBER", what, amount);
            var part = parts.addObject().put("file", PackageLayout.SERVICE).put("pointer", "/fees/rules/" + way);
            part.putObject("json").put("way", way).put("amount", "{{" + name + "}}");
        }
        if (!isAny) {
            findings.add(Said.of("templatedesign.bad.no-amount").at(ONLINE));
        }
    }

    /** Each procedure may have other amounts, and ask for the day of birth elsewhere. */
    private static void feeTable(TypedTemplate typed, ArrayNode parameters, ArrayNode parts, List<Finding> findings) {
        var rows = FeeTable.read(typed, findings);
        if (!findings.isEmpty()) {
            return;
        }
        rows.amounts().forEach((way, amount) -> {
            var what = Said.of("templatedesign.amount." + way);
            parameter(parameters, FeeTable.parameter(way), "NUMBER", what, amount);
        });
        if (rows.asksForAge()) {
            parameter(parameters, "birth", "TEXT", Said.of("templatedesign.birth"), FeeTable.BIRTH);
        }
        FeeTable.parts(rows, parts);
    }

    /** Each procedure may have the answer elsewhere in its form. */
    private static void competence(TypedTemplate typed, ArrayNode parameters, ArrayNode parts, List<Finding> findings) {
        var rows = CompetenceTable.read(typed, findings);
        if (findings.isEmpty()) {
            parameter(parameters, "answer", "TEXT", Said.of("templatedesign.competence.answer"), rows.answer());
            CompetenceTable.parts(rows, parts);
        }
    }

    private static void person(TypedTemplate typed, ArrayNode parts, List<Finding> findings) {
        var block = PersonBlock.read(typed, findings);
        if (findings.isEmpty()) {
            PersonBlock.parts(block, parts);
        }
    }

    private void notice(TypedTemplate typed, ArrayNode parts, List<Finding> findings, Language language) {
        var kind = typed.line("loai-thong-bao");
        if (!JudgeNoticeWords.kinds().contains(kind)) {
            findings.add(Said.of("templatedesign.bad.notice").at("loai-thong-bao"));
            return;
        }
        findings.addAll(notices.judge(kind, typed.typed(), language));
        for (var one : List.of("vi", "en")) {
            var part = parts.addObject().put("file", "texts/" + one + ".json").put("pointer", "/notices/" + kind);
            words(part.putObject("json"), typed, one.equals("en") ? "-en" : "");
        }
    }

    private static void words(ObjectNode notice, TypedTemplate typed, String ending) {
        for (var member : List.of("title", "text", "sms")) {
            var field = Optional.ofNullable(WORDS.get(member)).orElseThrow() + ending;
            var words = member.equals("text") ? Text.lines(typed.raw(field)).strip() : typed.line(field);
            if (!member.equals("sms") || !words.isEmpty()) {
                notice.put(member, words);
            }
        }
    }

    private static void route(TypedTemplate typed, ArrayNode parameters, ArrayNode parts, List<Finding> findings) {
        var steps = RouteSteps.read(typed, findings);
        if (!findings.isEmpty()) {
            return;
        }
        for (var step : steps) {
            parameter(
                    parameters, "role." + step.id(), "ROLE", Said.of("templatedesign.role-of", step.vi()), step.role());
            parameter(
                    parameters,
                    "hours." + step.id(),
                    "SHARE",
                    Said.of("templatedesign.share-of", step.vi()),
                    String.valueOf(step.share()));
        }
        parts.addObject().put("file", PackageLayout.ROUTE).put("pointer", "").put("text", RouteSteps.bpmn(steps));
    }

    private static void parameter(ArrayNode parameters, String key, String kind, Said what, String value) {
        var parameter = parameters.addObject().put("key", key).put("kind", kind);
        parameter.putObject("title").put("vi", what.vietnamese()).put("en", what.english());
        parameter.put("value", value);
    }
}
