package vn.motcua.sharing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.designing.LegalHours;
import vn.motcua.editing.DraftedFiles;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.Revisions;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Uuid7;
import vn.motcua.sharing.template.Found;
import vn.motcua.sharing.template.MakeTemplate;
import vn.motcua.sharing.template.ReadTemplate;
import vn.motcua.sharing.template.SharedTemplate;
import vn.motcua.sheets.ReadSheet;
import vn.motcua.sheets.SheetColumn;
import vn.motcua.sheets.SheetFinding;
import vn.motcua.sheets.SheetRow;
import vn.motcua.ui.Said;

/** An editor says what is to be done to many procedures; it is kept as a draft, to be looked at. */
@Component
public class OpenJob {
    /** Procedures that one act changes at most. */
    public static final int PROCEDURES_MAX = 300;

    private static final int DRAFTS_MAX = 20;
    private static final int MINUTES = 60;
    private static final int TITLE_MAX = 200;
    /** Of all that a sheet changes: a draft is read again in one piece. */
    private static final int LETTERS_MAX = 1_000_000;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    private static final Set<String> LEVELS = Set.of("COMMUNE", "DEPARTMENT", "PROVINCE_COMMITTEE");

    /** What came of a file. */
    public sealed interface Outcome {
        record Opened(UUID id) implements Outcome {}

        /** @param findings of a template */
        record Refused(List<PackageFinding> findings) implements Outcome {
            public Refused {
                findings = List.copyOf(findings);
            }
        }

        /** @param findings of a sheet, row by row */
        record RowsRefused(List<SheetFinding> findings) implements Outcome {
            public RowsRefused {
                findings = List.copyOf(findings);
            }
        }
    }

    private final BatchStore store;
    private final TemplateStore templates;
    private final PlanJob plans;
    private final Revisions revisions;
    private final DraftedFiles drafted;
    private final LegalHours hours;
    private final Clock clock;

    OpenJob(
            BatchStore store,
            TemplateStore templates,
            PlanJob plans,
            Revisions revisions,
            DraftedFiles drafted,
            LegalHours hours,
            Clock clock) {
        this.store = store;
        this.templates = templates;
        this.plans = plans;
        this.revisions = revisions;
        this.drafted = drafted;
        this.hours = hours;
        this.clock = clock;
    }

    /** A new template, or a new version of one that is there. */
    @Transactional
    public Outcome template(byte[] file, Editor editor) {
        return switch (ReadTemplate.read(file)) {
            case ReadTemplate.Reading.Refused(var findings) -> new Outcome.Refused(findings);
            case ReadTemplate.Reading.Read(var template) -> {
                var findings = findings(template);
                yield findings.isEmpty()
                        ? open(
                                Said.of(
                                                "sharing.name.template",
                                                template.name(),
                                                template.title().vi())
                                        .vietnamese(),
                                Job.ofTemplate(new String(file, StandardCharsets.UTF_8)),
                                editor)
                        : new Outcome.Refused(findings);
            }
        };
    }

    private List<PackageFinding> findings(SharedTemplate template) {
        var findings = new PackageFindings();
        int newest = templates.versions(template.key()).stream()
                .mapToInt(one -> one.template().version())
                .max()
                .orElse(0);
        findings.require(template.version() > newest, "", "/version", Found.say("newest", newest));
        new TemplateWays(templates::find).check(template, findings);
        int users = plans.madeOf(template.key()).size();
        findings.require(users <= PROCEDURES_MAX, "", "", Found.say("many-users", users, PROCEDURES_MAX));
        return findings.all();
    }

    /**
     * Which procedure a template is taken from, and what of it.
     *
     * @param isDrafted whether as the editor drafted it, or as it is in force
     * @param key of the template; the next version of it where it is there
     */
    public record FromProcedure(
            String code, boolean isDrafted, String key, SharedTemplate.Text title, List<String> places) {
        public FromProcedure {
            places = List.copyOf(places);
        }
    }

    /** @throws vn.motcua.shared.BadInput when something was not said, or cannot be taken */
    @Transactional
    public Outcome template(FromProcedure order, Editor editor) {
        var typed = new Typed();
        var pack = source(order, editor, typed);
        if (!KEY.matcher(order.key()).matches()) {
            typed.refuse("key", "key");
        }
        if (order.title().vi().isBlank() || order.title().en().isBlank()) {
            typed.refuse("titleVi", "title");
        } else if (Math.max(order.title().vi().length(), order.title().en().length()) > TITLE_MAX) {
            typed.refuse("titleVi", "title-long", TITLE_MAX);
        }
        if (order.places().isEmpty()) {
            typed.refuse("places", "places");
        }
        pack.ifPresent(from -> order.places().stream()
                .filter(place -> !offered(from).contains(place))
                .findFirst()
                .ifPresent(place -> typed.refuse("places", "place", place)));
        typed.judge();
        int version = templates.versions(order.key()).stream()
                        .mapToInt(one -> one.template().version())
                        .max()
                        .orElse(0)
                + 1;
        var content = MakeTemplate.from(
                pack.orElseThrow(),
                new MakeTemplate.Order(
                        order.key(),
                        version,
                        order.title(),
                        order.places(),
                        BigDecimal.valueOf(hours.minutesOfDay())
                                .divide(BigDecimal.valueOf(MINUTES), MathContext.DECIMAL32)));
        return template(content.getBytes(StandardCharsets.UTF_8), editor);
    }

    private Optional<ProcedurePackage> source(FromProcedure order, Editor editor, Typed typed) {
        var pack = ProcedureCode.isValid(order.code())
                ? revisions.offered(new ProcedureCode(order.code()))
                : Optional.<ProcedurePackage>empty();
        if (pack.isEmpty()) {
            typed.refuse("code", "code");
        }
        return order.isDrafted() ? pack.map(one -> drafted.of(one.manifest().code(), editor)) : pack;
    }

    /** What can be taken from a procedure. */
    public static List<String> offered(ProcedurePackage pack) {
        var places = new ArrayList<String>();
        places.add(PackageLayout.ROUTE);
        places.add(PackageLayout.SERVICE + "#/fees");
        places.add(PackageLayout.SERVICE + "#/limit");
        places.addAll(pack.files().under(PackageLayout.TABLES));
        for (var page : pack.files().json(PackageLayout.FORM_UI).path("pages")) {
            places.add(PackageLayout.FORM_UI + "#/pages/" + page.path("key").asString(""));
        }
        pack.files()
                .json(PackageLayout.FORM_SCHEMA)
                .path("properties")
                .properties()
                .forEach(one -> places.add(PackageLayout.FORM_SCHEMA + "#/properties/" + one.getKey()));
        if (pack.files().json(PackageLayout.SERVICE).path("limit").isMissingNode()) {
            places.remove(PackageLayout.SERVICE + "#/limit");
        }
        return places;
    }

    /**
     * To another field, level, agency or template.
     *
     * @param codes as typed, one in each line or parted by anything
     * @throws vn.motcua.shared.BadInput when something of it is not there
     */
    @Transactional
    public Outcome move(List<String> codes, Job.Move to, Editor editor) {
        var typed = new Typed();
        var chosen = new LinkedHashSet<>(codes);
        var unknown = chosen.stream()
                .filter(code -> !ProcedureCode.isValid(code)
                        || revisions.offered(new ProcedureCode(code)).isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            typed.refuse("codes", "codes-missing");
        } else if (chosen.size() > PROCEDURES_MAX) {
            typed.refuse("codes", "codes-many", chosen.size(), PROCEDURES_MAX);
        } else if (!unknown.isEmpty()) {
            typed.refuse("codes", "codes-unknown", String.join(", ", unknown));
        }
        if (to.isNone()) {
            typed.refuse("field", "nothing");
        }
        if (!to.decidedBy().isBlank() && !LEVELS.contains(to.decidedBy())) {
            typed.refuse("decidedBy", "level");
        }
        if (!to.template().isBlank() && templates.find(to.template()).isEmpty()) {
            typed.refuse("template", "template");
        }
        if (Math.max(to.field().length(), to.agency().length()) > TITLE_MAX) {
            typed.refuse(to.field().length() > TITLE_MAX ? "field" : "agency", "title-long", TITLE_MAX);
        }
        typed.judge();
        return open(
                Said.of("sharing.name.move", chosen.size()).vietnamese(), Job.ofMove(List.copyOf(chosen), to), editor);
    }

    /** Rows that say what is so already are left out; of the others each must fit. */
    @Transactional
    public Outcome sheet(byte[] file, Editor editor) {
        return switch (ReadSheet.read(file)) {
            case ReadSheet.Reading.Refused(var findings) -> new Outcome.RowsRefused(findings);
            case ReadSheet.Reading.Read(var rows) -> sheet(rows, editor);
        };
    }

    private Outcome sheet(List<SheetRow> rows, Editor editor) {
        var findings = new ArrayList<SheetFinding>();
        var changing = new ArrayList<SheetRow>();
        var known = new HashMap<String, ProcedurePackage>();
        for (var row : rows) {
            revisions.offered(new ProcedureCode(row.code())).ifPresent(pack -> known.put(row.code(), pack));
            var pack = known.get(row.code());
            if (pack == null) {
                findings.add(of(row, SheetColumn.CODE, row.code(), "code-unknown"));
            } else if (!SheetValues.differing(pack, row).isEmpty()) {
                changing.add(row);
                SheetValues.decidedByTable(pack, row)
                        .forEach(column ->
                                findings.add(of(row, column, row.values().getOrDefault(column, ""), "by-table")));
            }
        }
        if (changing.size() > PROCEDURES_MAX) {
            findings.add(
                    new SheetFinding(0, "", "", "", Said.of("sharing.sheet.many", changing.size(), PROCEDURES_MAX)));
        }
        if (letters(changing) > LETTERS_MAX) {
            findings.add(new SheetFinding(0, "", "", "", Said.of("sharing.sheet.long-in-all", LETTERS_MAX)));
        }
        if (findings.isEmpty() && changing.isEmpty()) {
            findings.add(new SheetFinding(0, "", "", "", Said.of("sharing.sheet.nothing", rows.size())));
        }
        return findings.isEmpty()
                ? open(Said.of("sharing.name.sheet", changing.size()).vietnamese(), Job.ofSheet(changing), editor)
                : new Outcome.RowsRefused(findings);
    }

    private static long letters(List<SheetRow> rows) {
        return rows.stream()
                .flatMap(row -> row.values().values().stream())
                .mapToLong(String::length)
                .sum();
    }

    private static SheetFinding of(SheetRow row, SheetColumn column, String found, String why) {
        return new SheetFinding(row.number(), "", column.title(), found, Said.of("sharing.sheet." + why));
    }

    private Outcome open(String name, Job job, Editor editor) {
        if (store.drafts(editor).size() >= DRAFTS_MAX) {
            throw Typed.refused("drafts-many", DRAFTS_MAX);
        }
        var now = clock.instant();
        var draft = new BatchDraft(Uuid7.at(now), name, job, editor, now);
        store.add(draft);
        return new Outcome.Opened(draft.id());
    }

    /** Values for all procedures of a job, of parameters for which the template proposes none. */
    @Transactional
    public void fillIn(UUID id, Editor editor, Map<String, String> values) {
        var draft = store.heldDraft(id, editor);
        var with = new HashMap<>(draft.job().with());
        values.forEach((name, value) -> {
            if (value.isBlank()) {
                with.remove(name);
            } else {
                with.put(name, value.strip());
            }
        });
        change(draft, draft.job().with(with));
    }

    /** What follows from examples is what must follow from then on. */
    @Transactional
    public void follow(UUID id, Editor editor) {
        var draft = store.heldDraft(id, editor);
        change(draft, draft.job().following());
    }

    /** These procedures stay as they are. */
    @Transactional
    public void leaveOut(UUID id, Editor editor, List<String> codes) {
        var draft = store.heldDraft(id, editor);
        var left = new LinkedHashSet<>(draft.job().without());
        left.addAll(codes);
        change(draft, draft.job().without(List.copyOf(left)));
    }

    private void change(BatchDraft draft, Job job) {
        store.change(new BatchDraft(draft.id(), draft.name(), job, draft.editor(), draft.openedAt()));
    }

    /** Throws the draft away. */
    @Transactional
    public void discard(UUID id, Editor editor) {
        store.drop(store.heldDraft(id, editor));
    }
}
