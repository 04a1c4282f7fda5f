package vn.motcua.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
 * wrong; what the machine finds in it stands beside the field. Of two windows the later one holds; what the other had is one step back.
 */
@Component
public class EditValues {
    /** Files of the package that are changed together. */
    public static final List<String> FILES = files();

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
        return Integer.toHexString(text.hashCode());
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

    /** @return number of the row that the editor looks at next, from 0; -1 where it is none */
    @Transactional
    public int keep(Order order) {
        var drafted = new DraftedPackage(packages.get(order.code()), drafts.allHeld(order.code(), order.editor()));
        var pack = drafted.inForce();
        var texts = new HashMap<String, String>();
        for (var file : FILES) {
            var text = seen(file, order, drafted);
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
        edit.keep(order.code(), order.editor(), written);
        return row;
    }

    /** The file as the page showed it, for whoever sends it: a row that another window added is none of this one's. */
    private static String seen(String file, Order order, DraftedPackage drafted) {
        var mark = order.seen().getOrDefault(file, "");
        return drafted.drafts().stream()
                .filter(draft -> draft.of().file().equals(file))
                .flatMap(draft -> draft.steps().reversed().stream())
                .map(FileDraft.Step::text)
                .filter(text -> mark(text).equals(mark))
                .findFirst()
                .orElseGet(() -> now(file, drafted));
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
