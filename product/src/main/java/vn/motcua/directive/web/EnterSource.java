package vn.motcua.directive.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.directive.Committee;
import vn.motcua.directive.CommitteeId;
import vn.motcua.directive.Committees;
import vn.motcua.directive.DirectiveAccess;
import vn.motcua.directive.DirectiveTable;
import vn.motcua.directive.DirectiveWords;
import vn.motcua.directive.KeepSource;
import vn.motcua.directive.Source;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoreOutcome;
import vn.motcua.documents.Upload;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ChosenFile;
import vn.motcua.shared.Language;
import vn.motcua.shared.WrittenTime;
import vn.motcua.sheets.SheetFinding;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Said;

/** What was typed and sent of a document becomes a draft with its directives, or all that does not fit is said and nothing is kept. */
@Component
class EnterSource {
    private static final String PURPOSE = "directive.source";

    /** Which field of the form a word of a directive stands in. */
    private static final Map<String, String> FIELDS = Map.of(
            DirectiveWords.TITLE, "title",
            DirectiveWords.LEAD, "lead",
            DirectiveWords.PARTNERS, "partners",
            DirectiveWords.PRODUCT, "product",
            DirectiveWords.DEADLINE, "deadline",
            DirectiveWords.DAY, "day");

    private final DirectiveTable table;
    private final DirectiveWords words;
    private final DirectiveAccess access;
    private final Committees committees;
    private final KeepSource keep;
    private final Documents documents;
    private final Messages messages;

    EnterSource(
            DirectiveTable table,
            DirectiveWords words,
            DirectiveAccess access,
            Committees committees,
            KeepSource keep,
            Documents documents,
            Messages messages) {
        this.table = table;
        this.words = words;
        this.access = access;
        this.committees = committees;
        this.keep = keep;
        this.documents = documents;
        this.messages = messages;
    }

    /** @param table the directives as a table; null or not chosen where one is typed */
    record Sent(
            Map<String, String> values,
            @Nullable MultipartFile table,
            @Nullable MultipartFile paper) {}

    sealed interface Outcome {
        record Kept(Source draft) implements Outcome {}

        record Again(List<BadInput.Finding> findings, List<SheetFinding> rows) implements Outcome {}
    }

    Outcome enter(Sent sent, User.Officer officer) throws IOException {
        var fields = new Fields(sent.values());
        var head = head(fields, officer);
        var rows = new ArrayList<SheetFinding>();
        var lines = lines(sent, fields, head.map(Source.Head::issuedOn).orElse(null), rows);
        if (head.isEmpty() || !fields.findings.isEmpty() || !rows.isEmpty()) {
            return new Outcome.Again(fields.findings, rows);
        }
        var paper = paper(sent.paper(), officer, fields);
        if (!fields.findings.isEmpty()) {
            return new Outcome.Again(fields.findings, rows);
        }
        return new Outcome.Kept(keep.keep(head.get(), lines, paper.orElse(null), officer.account()));
    }

    private Optional<Source.Head> head(Fields fields, User.Officer officer) {
        var kind = Arrays.stream(Source.Kind.values())
                .filter(one -> one.name().equals(fields.line("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            fields.bad("kind", "kind");
        }
        var number = fields.bounded("number", Source.NUMBER_MAX);
        if (number.isEmpty() && kind.filter(Source.Kind.ORAL::equals).isEmpty()) {
            fields.bad("number", "number-missing");
        }
        var issued = fields.day("issuedOn");
        var subject = fields.bounded("subject", Source.SUBJECT_MAX);
        if (subject.isEmpty()) {
            fields.bad("subject", "subject-missing");
        }
        var leader = fields.bounded("leader", Source.NAME_MAX);
        var giver = id(fields.line("giver"))
                .map(AgencyId::new)
                .filter(agency -> access.mayGive(officer, agency))
                .or(() -> only(fields, officer));
        if (giver.isEmpty()) {
            fields.bad("giver", "giver");
        }
        var committee = committee(fields, issued);
        if (!fields.findings.isEmpty() || kind.isEmpty() || issued == null || giver.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Source.Head(kind.get(), number, issued, subject, giver.get(), leader, committee));
    }

    /** Who gives for one agency only need not say for which. */
    private Optional<AgencyId> only(Fields fields, User.Officer officer) {
        var giving = access.giving(officer);
        return fields.line("giver").isEmpty() && giving.size() == 1 ? Optional.of(giving.getFirst()) : Optional.empty();
    }

    private @Nullable CommitteeId committee(Fields fields, @Nullable LocalDate day) {
        var typed = fields.line("committee");
        if (typed.isEmpty() || day == null) {
            return null;
        }
        var found = committees.on(day).stream()
                .filter(one -> one.id().toString().equals(typed))
                .findFirst();
        if (found.isEmpty()) {
            fields.bad("committee", "committee");
        }
        return found.map(Committee::id).orElse(null);
    }

    /** @param day of the source; null where it could not be read, which says so itself */
    private List<KeepSource.Line> lines(Sent sent, Fields fields, @Nullable LocalDate day, List<SheetFinding> rows)
            throws IOException {
        var on = day == null ? fields.dayOr(LocalDate.EPOCH) : day;
        var file = sent.table();
        boolean isTyped = Stream.of("title", "lead", "partners", "product", "deadline", "day")
                .anyMatch(name -> !fields.line(name).isEmpty());
        if (file != null && ChosenFile.is(file)) {
            if (isTyped) {
                fields.bad("title", "typed-and-table");
                return List.of();
            }
            if (on.equals(LocalDate.EPOCH)) {
                return List.of();
            }
            return switch (table.read(file.getBytes(), on)) {
                case DirectiveTable.Reading.Read(var lines) -> lines;
                case DirectiveTable.Reading.Refused(var found) -> {
                    rows.addAll(found);
                    yield List.of();
                }
            };
        }
        var read = words.read(key -> fields.values.getOrDefault(FIELDS.getOrDefault(key, ""), ""), on);
        read.findings().forEach((key, said) -> fields.findings.add(said.at(FIELDS.getOrDefault(key, "title"))));
        var terms = read.terms();
        return terms == null ? List.of() : List.of(new KeepSource.Line(1, terms, 0));
    }

    private Optional<Source.Paper> paper(@Nullable MultipartFile file, User.Officer by, Fields fields)
            throws IOException {
        if (file == null || !ChosenFile.is(file)) {
            return Optional.empty();
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            return switch (documents.store(new Upload(name, content, by.account(), PURPOSE))) {
                case StoreOutcome.Stored(var id, var document) ->
                    Optional.of(new Source.Paper(id, document.fileName()));
                case StoreOutcome.Refused(var why) -> {
                    fields.findings.add(new BadInput.Finding(
                            "paper", why.text(messages, Language.VI), why.text(messages, Language.EN)));
                    yield Optional.empty();
                }
            };
        }
    }

    static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static final class Fields {
        private final Map<String, String> values;
        private final List<BadInput.Finding> findings = new ArrayList<>();

        Fields(Map<String, String> values) {
            this.values = values;
        }

        void bad(String name, String why, Object... facts) {
            findings.add(Said.of("directive.bad." + why, facts).at(name));
        }

        String line(String name) {
            return Text.line(values.getOrDefault(name, ""));
        }

        String bounded(String name, int most) {
            var value = line(name);
            if (value.length() > most) {
                bad(name, "long", most);
            }
            return value;
        }

        @Nullable
        LocalDate day(String name) {
            try {
                return WrittenTime.day(line(name));
            } catch (DateTimeException _) {
                bad(name, "day");
                return null;
            }
        }

        /** The day of the source, where it can be read although something else cannot. */
        LocalDate dayOr(LocalDate otherwise) {
            try {
                return WrittenTime.day(line("issuedOn"));
            } catch (DateTimeException _) {
                return otherwise;
            }
        }
    }
}
