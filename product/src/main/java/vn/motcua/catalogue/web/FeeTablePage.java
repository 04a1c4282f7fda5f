package vn.motcua.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
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
import vn.motcua.catalogue.FeeTable;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.Procedures;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.TableWords;
import vn.motcua.decision.ValueKind;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** The fee table in force of a procedure (bảng lệ phí): its rows with their articles, whether it is sound, and what it says to a case. */
@Controller
class FeeTablePage {
    private static final String FIELD = "o-";
    private static final int LETTERS_MAX = 100;

    /** @param field of the page */
    record Asked(String field, String name, ValueKind kind, String typed) {}

    /** @param tried null as long as nothing was asked, and where no row speaks of it */
    record View(
            String code,
            String procedureName,
            List<DecisionTable> tables,
            List<String> faults,
            List<Asked> asks,
            boolean isAsked,
            FeeTable.@Nullable Amount tried,
            List<Finding> findings) {}

    private final Procedures procedures;
    private final OnlineServices services;
    private final TableWords words;
    private final Messages messages;
    private final Clock clock;

    FeeTablePage(Procedures procedures, OnlineServices services, TableWords words, Messages messages, Clock clock) {
        this.procedures = procedures;
        this.services = services;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/quan-tri/thu-tuc/{code:\\d\\.\\d{6}}/bang-le-phi")
    @Requires(Permission.EDIT_CATALOGUE)
    String show(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            Model model) {
        var language = Languages.of(request);
        var procedure = new ProcedureCode(code);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var service = services.of(procedure, today).orElseThrow(() -> new NotFound("online service " + code));
        var table = service.fees().table();
        if (table == null) {
            throw new NotFound("fee table of " + code);
        }
        var asks = asks(table, typed);
        var findings = new ArrayList<Finding>();
        var given = given(asks, findings, language);
        boolean isAsked = typed.keySet().stream().anyMatch(field -> field.startsWith(FIELD));
        model.addAttribute(
                "view",
                new View(
                        code,
                        procedures
                                .find(procedure, today)
                                .map(one -> one.content().name())
                                .orElse(code),
                        table.tables(),
                        faults(table, service, language),
                        asks,
                        isAsked && findings.isEmpty(),
                        isAsked && findings.isEmpty() ? table.ask(given).orElse(null) : null,
                        findings));
        return "catalogue/web/feeTable";
    }

    private List<String> faults(FeeTable table, OnlineService service, Language language) {
        return table.check(service.cases()).stream()
                .map(finding -> words.say(finding, language))
                .toList();
    }

    private static List<Asked> asks(FeeTable table, Map<String, String> typed) {
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
                            messages.text(language, "catalogue.table.wrong-" + asked.kind(), asked.name())));
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
