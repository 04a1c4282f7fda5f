package vn.motcua.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import motcua.vietnamese.WrittenNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.decision.Decided;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.InputFact;
import vn.motcua.decision.TableWords;
import vn.motcua.decision.ValueKind;
import vn.motcua.editing.InputChoices;
import vn.motcua.editing.InputChoices.Choice;
import vn.motcua.editing.JudgeDraft;
import vn.motcua.editing.TablesInForce;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.rules.ProcedureTable;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** A table in force of a procedure (bảng quyết định): its rows with their articles, whether it is sound, and what it says to a case. */
@Controller
class TablePage {
    static final String ADDRESS = "/quan-tri/thu-tuc/{code:\\d\\.\\d{6}}/bang/{table:[a-z0-9][a-z0-9-]{0,60}}";

    private static final String FIELD = "o-";
    private static final int LETTERS_MAX = 100;

    /**
     * @param field of the page
     * @param choices what can be told; none where it is typed
     * @param isAlwaysTold whether each filing tells it
     */
    record Asked(String field, String name, ValueKind kind, List<Choice> choices, boolean isAlwaysTold, String typed) {
        Asked {
            choices = List.copyOf(choices);
        }

        boolean isOffered() {
            return choices.isEmpty()
                    || choices.stream().anyMatch(choice -> choice.value().equals(typed));
        }
    }

    /**
     * @param use what the table is asked for
     * @param tried null as long as nothing was asked, and where no row speaks of it
     */
    record View(
            String code,
            String table,
            String use,
            String procedureName,
            List<DecisionTable> tables,
            List<String> faults,
            List<Asked> asks,
            boolean isAsked,
            @Nullable Decided tried,
            List<Finding> findings) {
        String address() {
            return EditorView.address(code, table);
        }
    }

    private final TablesInForce tables;
    private final TableWords words;
    private final Messages messages;

    TablePage(TablesInForce tables, TableWords words, Messages messages) {
        this.tables = tables;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    @Requires(Permission.EDIT_CATALOGUE)
    String show(
            @PathVariable String code,
            @PathVariable String table,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            Model model) {
        var language = Languages.of(request);
        var inForce = tables.get(new ProcedureCode(code), table);
        var asked = inForce.table().in(inForce.pack());
        var asks = asks(inForce, asked, new InputChoices(messages, inForce.pack(), language), typed);
        boolean isSent = asks.stream().anyMatch(one -> typed.containsKey(one.field()));
        var findings = new ArrayList<Finding>();
        var given = isSent ? given(asks, findings, language) : Map.<String, Object>of();
        boolean isAsked = isSent && findings.isEmpty();
        model.addAttribute(
                "view",
                new View(
                        code,
                        table,
                        inForce.table().use().name(),
                        inForce.procedureName(),
                        asked.tables(),
                        JudgeDraft.judge(inForce, asked.dmn()).stream()
                                .map(finding -> words.say(finding, language))
                                .toList(),
                        asks,
                        isAsked,
                        isAsked ? asked.ask(given).orElse(null) : null,
                        findings));
        return "editing/web/table";
    }

    private static List<Asked> asks(
            TablesInForce.InForce inForce, ProcedureTable table, InputChoices choices, Map<String, String> typed) {
        var facts = inForce.table().facts(inForce.pack());
        var asks = new ArrayList<Asked>();
        table.asks().forEach((name, kind) -> {
            var field = FIELD + asks.size();
            var offered = table.inputs().stream()
                    .filter(input -> input.name().equals(name))
                    .findFirst()
                    .map(input -> choices.of(input, kind))
                    .orElse(List.of());
            asks.add(new Asked(
                    field,
                    name,
                    kind,
                    offered,
                    facts.getOrDefault(name, InputFact.ANYTHING).isAlwaysThere(),
                    typed.getOrDefault(field, "").strip()));
        });
        return asks;
    }

    private Map<String, Object> given(List<Asked> asks, List<Finding> findings, Language language) {
        var given = new HashMap<String, Object>();
        for (var asked : asks) {
            var wrong = wrong(asked);
            if (!wrong.isEmpty()) {
                var text = messages.text(language, "editing.table." + wrong, asked.name(), LETTERS_MAX);
                findings.add(new Finding(asked.field(), text));
            } else if (!asked.typed().isEmpty()) {
                value(asked).ifPresent(value -> given.put(asked.name(), value));
            }
        }
        return given;
    }

    /** Last part of the message's key; empty for what can be asked. */
    private static String wrong(Asked asked) {
        if (asked.typed().isEmpty()) {
            return asked.isAlwaysTold() ? "missing" : "";
        }
        if (asked.typed().length() > LETTERS_MAX) {
            return "too-long";
        }
        if (!asked.isOffered()) {
            return "not-offered";
        }
        return value(asked).isEmpty() ? "wrong-" + asked.kind() : "";
    }

    private static Optional<Object> value(Asked asked) {
        return switch (asked.kind()) {
            case TEXT -> Optional.of(asked.typed());
            case NUMBER -> WrittenNumber.read(asked.typed()).map(number -> number);
            case FLAG -> Optional.of(asked.typed().equals("true"));
            case DATE -> day(asked.typed());
        };
    }

    private static Optional<Object> day(String typed) {
        try {
            return Optional.of(WrittenTime.day(typed));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
