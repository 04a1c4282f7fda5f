package vn.motcua.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.decision.Decided;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.TableWords;
import vn.motcua.decision.ValueKind;
import vn.motcua.editing.JudgeDraft;
import vn.motcua.editing.TablesInForce;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.rules.ProcedureTable;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** A table in force of a procedure (bảng quyết định): its rows with their articles, whether it is sound, and what it says to a case. */
@Controller
class TablePage {
    static final String ADDRESS = "/quan-tri/thu-tuc/{code:\\d\\.\\d{6}}/bang/{table:[a-z0-9][a-z0-9-]{0,60}}";

    private static final String FIELD = "o-";
    private static final int LETTERS_MAX = 100;

    /** @param field of the page */
    record Asked(String field, String name, ValueKind kind, String typed) {}

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
        var asks = asks(asked, typed);
        var findings = new ArrayList<Finding>();
        var given = given(asks, findings, language);
        boolean isAsked = findings.isEmpty() && typed.keySet().stream().anyMatch(field -> field.startsWith(FIELD));
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

    private static List<Asked> asks(ProcedureTable table, Map<String, String> typed) {
        var asks = new ArrayList<Asked>();
        table.asks().forEach((name, kind) -> {
            var field = FIELD + asks.size();
            var text = typed.getOrDefault(field, "").strip();
            asks.add(new Asked(field, name, kind, text.length() > LETTERS_MAX ? text.substring(0, LETTERS_MAX) : text));
        });
        return asks;
    }

    private Map<String, Object> given(List<Asked> asks, List<Finding> findings, Language language) {
        var given = new HashMap<String, Object>();
        for (var asked : asks) {
            if (!asked.typed().isEmpty()) {
                var value = value(asked);
                if (value == null) {
                    findings.add(new Finding(
                            asked.field(),
                            messages.text(language, "editing.table.wrong-" + asked.kind(), asked.name())));
                } else {
                    given.put(asked.name(), value);
                }
            }
        }
        return given;
    }

    private static @Nullable Object value(Asked asked) {
        try {
            return switch (asked.kind()) {
                case TEXT -> asked.typed();
                case NUMBER -> new BigDecimal(asked.typed());
                case FLAG ->
                    asked.typed().equals("true") ? Boolean.TRUE : asked.typed().equals("false") ? Boolean.FALSE : null;
                case DATE -> LocalDate.parse(asked.typed());
            };
        } catch (NumberFormatException | DateTimeException _) {
            return null;
        }
    }
}
