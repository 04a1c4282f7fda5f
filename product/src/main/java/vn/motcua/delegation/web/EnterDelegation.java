package vn.motcua.delegation.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.delegation.Delegation;
import vn.motcua.delegation.DelegationHead;
import vn.motcua.delegation.DelegationTable;
import vn.motcua.delegation.KeepDelegation;
import vn.motcua.delegation.KeepDelegation.Numbered;
import vn.motcua.delegation.LineWords;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoreOutcome;
import vn.motcua.documents.Upload;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ChosenFile;
import vn.motcua.shared.Language;
import vn.motcua.sheets.SheetFinding;
import vn.motcua.ui.Messages;

/** What an editor typed and sent of a decision becomes a draft, or all that does not fit is said and nothing is kept. */
@Component
class EnterDelegation {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    /** Which field of the form a word of a line stands in. */
    private static final Map<String, String> FIELDS = Map.of(
            DelegationTable.CODE, "procedures",
            DelegationTable.CASE, "caseKey",
            DelegationTable.GIVER, "giver",
            DelegationTable.RECEIVER, "receiver",
            DelegationTable.OFFICE, "office",
            DelegationTable.AREA, "area",
            DelegationTable.STYLE, "style");

    private final DelegationTable table;
    private final LineWords words;
    private final KeepDelegation keep;
    private final Documents documents;
    private final Messages messages;

    EnterDelegation(
            DelegationTable table, LineWords words, KeepDelegation keep, Documents documents, Messages messages) {
        this.table = table;
        this.words = words;
        this.keep = keep;
        this.documents = documents;
        this.messages = messages;
    }

    /** @param table the lines as a table; null or not chosen where they are typed */
    record Sent(
            Map<String, String> values,
            @Nullable MultipartFile table,
            @Nullable MultipartFile paper) {}

    sealed interface Outcome {
        record Kept(Delegation draft) implements Outcome {}

        record Again(List<BadInput.Finding> findings, List<SheetFinding> rows) implements Outcome {}
    }

    Outcome enter(Sent sent, AccountId by, Language language) throws IOException {
        var fields = new DelegationFields(sent.values());
        var head = fields.head();
        var rows = new ArrayList<SheetFinding>();
        var lines = head.map(of -> lines(sent, of, fields, rows)).orElse(List.of());
        if (head.isEmpty() || !fields.findings().isEmpty() || !rows.isEmpty()) {
            return new Outcome.Again(fields.findings(), rows);
        }
        var paper = paper(sent.paper(), by, fields, language);
        if (!fields.findings().isEmpty()) {
            return new Outcome.Again(fields.findings(), rows);
        }
        return new Outcome.Kept(keep.keep(new KeepDelegation.Entered(head.get(), lines, paper.orElse(null)), by));
    }

    private List<Numbered> lines(Sent sent, DelegationHead head, DelegationFields fields, List<SheetFinding> rows) {
        var defaults = new HashMap<String, String>();
        FIELDS.forEach((key, field) -> {
            if (!key.equals(DelegationTable.CODE)) {
                defaults.put(key, fields.line(field));
            }
        });
        var blank = new LineWords.Defaults(head.kind(), head.validity(), withGiver(defaults, head));
        var codes = codes(sent.values().getOrDefault("procedures", ""));
        var file = sent.table();
        if (file != null && ChosenFile.is(file)) {
            if (!codes.isEmpty()) {
                fields.bad("procedures", "codes-and-table");
                return List.of();
            }
            return fromTable(file, blank, rows);
        }
        return typed(codes, blank, fields);
    }

    /** Who issued it gives, unless another is named. */
    private static Map<String, String> withGiver(Map<String, String> defaults, DelegationHead head) {
        if (defaults.getOrDefault(DelegationTable.GIVER, "").isEmpty()) {
            defaults.put(DelegationTable.GIVER, head.issuer().toString());
        }
        return defaults;
    }

    private static List<String> codes(String typed) {
        return BETWEEN.splitAsStream(typed).filter(code -> !code.isEmpty()).toList();
    }

    private List<Numbered> fromTable(MultipartFile file, LineWords.Defaults blank, List<SheetFinding> rows) {
        try {
            return switch (table.read(file.getBytes(), blank)) {
                case DelegationTable.Reading.Read(var lines) -> lines;
                case DelegationTable.Reading.Refused(var found) -> {
                    rows.addAll(found);
                    yield List.of();
                }
            };
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("A table that was sent must be readable, but is not", e);
        }
    }

    private List<Numbered> typed(List<String> codes, LineWords.Defaults blank, DelegationFields fields) {
        if (codes.isEmpty()) {
            fields.bad("procedures", "no-lines");
        }
        if (codes.size() > KeepDelegation.Entered.LINES_MAX) {
            fields.bad("procedures", "too-many-lines", KeepDelegation.Entered.LINES_MAX);
            return List.of();
        }
        var lines = new ArrayList<Numbered>();
        for (var code : codes) {
            UnaryOperator<String> cells = key -> key.equals(DelegationTable.CODE) ? code : "";
            var read = words.read(cells, blank);
            read.findings().forEach((key, said) -> {
                var field = FIELDS.getOrDefault(key, "procedures");
                var found = key.equals(DelegationTable.CODE)
                        ? said.behind(code + ": ").at(field)
                        : said.at(field);
                if (!fields.findings().contains(found)) {
                    fields.findings().add(found);
                }
            });
            var terms = read.terms();
            if (terms != null) {
                lines.add(new Numbered(lines.size() + 1, terms));
            }
        }
        return lines;
    }

    private Optional<Delegation.Paper> paper(
            @Nullable MultipartFile file, AccountId by, DelegationFields fields, Language language) throws IOException {
        if (file == null || !ChosenFile.is(file)) {
            return Optional.empty();
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            return switch (documents.store(new Upload(name, content, by, "delegation"))) {
                case StoreOutcome.Stored(var id, var about) -> Optional.of(new Delegation.Paper(id, about.fileName()));
                case StoreOutcome.Refused(var refusal) -> {
                    fields.findings().add(new BadInput.Finding("paper", refusal.text(messages, language)));
                    yield Optional.empty();
                }
            };
        }
    }
}
