package vn.motcua.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.editing.values.Block;
import vn.motcua.editing.values.Conditions;
import vn.motcua.editing.values.Field;
import vn.motcua.editing.values.RowDeed;
import vn.motcua.editing.values.Section;
import vn.motcua.editing.values.Trees;
import vn.motcua.editing.values.TypedValues;
import vn.motcua.editing.values.Value.Kind;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.LocalText;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Said;

/**
 * An editor changes what the catalogue says of a procedure: facts, cases, papers, fees, limits. Whatever was typed is kept, right or
 * wrong; what the machine finds in it stands beside the field. Of two windows each changes the values that it changed, and the later one
 * those that both did.
 */
@Component
public class EditValues {
    /** Files of the package that are changed together. */
    public static final List<String> FILES = files();

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * @param sent what was typed, by name of the field
     * @param seen mark of each file as the page showed it, see {@link #mark}
     * @param row what a button does with rows; empty where it does nothing with any
     */
    public record Order(
            ProcedureCode code,
            Editor editor,
            Section section,
            Map<String, String> sent,
            Map<String, String> seen,
            Optional<OfRow> row) {
        public Order {
            sent = Map.copyOf(sent);
            seen = Map.copyOf(seen);
        }
    }

    /** @param at number of the row that the button stands at, from 0 */
    public record OfRow(RowDeed deed, Block.Rows rows, int at) {}

    /**
     * What an editor has before him or her.
     *
     * @param pack the package in force with all that this editor drafted
     * @param texts of the files, as drafted
     * @param findings of the machine, wherever in the package
     */
    public record Opened(
            ProcedurePackage pack,
            Map<String, String> texts,
            Conditions conditions,
            List<PackageFinding> findings,
            List<FileDraft> drafts,
            boolean isOvertaken) {
        public Opened {
            texts = Map.copyOf(texts);
            findings = List.copyOf(findings);
            drafts = List.copyOf(drafts);
        }
    }

    private final PackagesInForce packages;
    private final FileDrafts drafts;
    private final EditFile edit;
    private final DraftFindings judge;
    private final Clock clock;

    EditValues(PackagesInForce packages, FileDrafts drafts, EditFile edit, DraftFindings judge, Clock clock) {
        this.packages = packages;
        this.drafts = drafts;
        this.edit = edit;
        this.judge = judge;
        this.clock = clock;
    }

    private static List<String> files() {
        var files = new ArrayList<>(Section.FILES);
        files.add(PackageLayout.MANIFEST);
        return List.copyOf(files);
    }

    /** What tells one text of a file from others that somebody may have seen. */
    public static String mark(String text) {
        return FileDraft.mark(text);
    }

    @Transactional(readOnly = true)
    public Opened open(ProcedureCode code, Editor editor) {
        var drafted = new DraftedPackage(packages.get(code), drafts.all(code, editor));
        var pack = drafted.pack();
        var own = drafted.only(FILES);
        var texts = new HashMap<String, String>();
        FILES.forEach(file -> texts.put(file, now(file, own)));
        return new Opened(
                pack,
                texts,
                conditions(pack),
                judge.find(drafted),
                own.drafts(),
                own.changed().stream()
                        .anyMatch(draft ->
                                packages.overtaken(draft, drafted.inForce()).isPresent()));
    }

    private static Conditions conditions(ProcedurePackage pack) {
        var yes = Said.of("editing.yes");
        var no = Said.of("editing.no");
        return Conditions.of(
                pack, new LocalText(yes.vietnamese(), yes.english()), new LocalText(no.vietnamese(), no.english()));
    }

    /** A file as this editor has it now. */
    private static String now(String file, DraftedPackage own) {
        return own.drafts().stream()
                .filter(draft -> draft.of().file().equals(file))
                .map(FileDraft::text)
                .findFirst()
                .or(() -> PackagesInForce.text(own.inForce(), file))
                .orElseThrow();
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param row number of the row that the editor looks at next, from 0; -1 where it is none */
        record Kept(int row) implements Outcome {}

        /** Another window changed the same rows meanwhile: what it made of them holds, and what was sent is a step to be done again. */
        record Beside() implements Outcome {}
    }

    /** A file as the page had shown it, and as it is; the one of now where nobody knows what the page had shown. */
    private record Seen(String shown, String now, boolean isKnown) {}

    @Transactional
    public Outcome keep(Order order) {
        var drafted = new DraftedPackage(packages.get(order.code()), drafts.allHeld(order.code(), order.editor()));
        var seen = new HashMap<String, Seen>();
        FILES.forEach(file -> seen.put(file, seen(file, order, drafted)));
        var own = own(order, drafted, seen);
        var merged = merged(order, seen, own.texts());
        edit.keep(order.code(), order.editor(), merged.orElse(Map.of()));
        if (merged.isEmpty()) {
            edit.keepBeside(order.code(), order.editor(), own.texts());
            return new Outcome.Beside();
        }
        return new Outcome.Kept(own.row());
    }

    private static Seen seen(String file, Order order, DraftedPackage drafted) {
        var now = now(file, drafted);
        var mark = order.seen().getOrDefault(file, "");
        var shown = Stream.concat(
                        Stream.of(
                                now,
                                PackagesInForce.text(drafted.inForce(), file).orElseThrow()),
                        drafted.drafts().stream()
                                .filter(draft -> draft.of().file().equals(file))
                                .flatMap(draft -> draft.steps().reversed().stream())
                                .map(FileDraft.Step::text))
                .filter(text -> FileDraft.mark(text).equals(mark))
                .findFirst();
        return new Seen(shown.orElse(now), now, mark.isEmpty() || shown.isPresent());
    }

    private record Own(Map<String, String> texts, int row) {}

    /** The files as they would be had nobody else changed them since the page was shown. */
    private Own own(Order order, DraftedPackage drafted, Map<String, Seen> seen) {
        var pack = drafted.inForce();
        var texts = new HashMap<String, String>();
        for (var file : FILES) {
            var text = shown(file, seen);
            pack = PackagesInForce.with(pack, file, text);
            texts.put(file, text);
        }
        texts.remove(PackageLayout.MANIFEST);
        var trees = new Trees(texts);
        var sources = new Sources(pack);

        new TypedValues(order.sent(), conditions(drafted.pack())).into(trees, order.section());
        grounds(order, trees, pack, sources);
        int row = order.row().map(of -> act(of, trees, sources)).orElse(-1);

        var written = new HashMap<>(trees.written());
        written.put(PackageLayout.MANIFEST, sources.written());
        return new Own(written, row);
    }

    private static String shown(String file, Map<String, Seen> seen) {
        return Objects.requireNonNull(seen.get(file)).shown();
    }

    /** What was changed here, put into what the files are by now; empty where it cannot be. */
    private static Optional<Map<String, String>> merged(Order order, Map<String, Seen> seen, Map<String, String> own) {
        var merged = new HashMap<String, String>();
        for (var file : FILES) {
            var one = Objects.requireNonNull(seen.get(file));
            var text = own.getOrDefault(file, one.shown());
            boolean isTold = one.isKnown() && !movesOthers(order, file, one);
            var together = TwoWindows.together(isTold ? one.shown() : null, text, one.now());
            if (together.isEmpty()) {
                return Optional.empty();
            }
            merged.put(file, together.get());
        }
        return Optional.of(merged);
    }

    /** Whether a button moves rows, or takes one away, in a list that has others by now: none knows which was meant. */
    private static boolean movesOthers(Order order, String file, Seen seen) {
        return order.row()
                .filter(of -> of.deed() != RowDeed.ADD && of.rows().file().equals(file))
                .map(of -> of.rows().pointer())
                .filter(list ->
                        !json(seen.shown()).at(list).equals(json(seen.now()).at(list)))
                .isPresent();
    }

    private static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }

    private void grounds(Order order, Trees trees, ProcedurePackage pack, Sources sources) {
        var today = LocalDate.now(clock);
        for (var field : Field.all(order.section(), trees)) {
            if (field.value().kind() == Kind.GROUND && order.sent().containsKey(field.name())) {
                var ground = order.sent().getOrDefault(field.name(), "").strip();
                if (!ground.equals(pack.manifest().groundOf(field.file(), field.pointer()))) {
                    var entry = new Sources.Entry(
                            field.file(), field.pointer(), order.editor().name(), today);
                    sources.enter(entry, ground);
                }
            }
        }
    }

    private static int act(OfRow of, Trees trees, Sources sources) {
        var done = of.deed().with(of.rows(), of.at(), trees);
        sources.follow(of.rows().file(), of.rows().pointer(), done.moved());
        return done.row();
    }
}
