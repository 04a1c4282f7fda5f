package vn.motcua.editing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.motcua.editing.json.KeptLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Said;

/**
 * An editor works on files of a package: whatever is kept is a step that can be undone. Of two windows each
 * changes what it changed and nothing else ({@link FileDraft#shown}). Nothing of it holds for anybody before it is brought in ({@link BringInDrafts}), reviewed and published.
 */
@Component
public class EditFile {
    /** As a file of a package. */
    private static final int BYTES_MAX = 1_000_000;

    private final PackagesInForce packages;
    private final FileDrafts drafts;
    private final Clock clock;

    EditFile(PackagesInForce packages, FileDrafts drafts, Clock clock) {
        this.packages = packages;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * The draft of an editor, or one that is begun but not kept yet.
     *
     * @throws NotFound when no package is in force, or it has no such file
     */
    @Transactional(readOnly = true)
    public FileDraft open(DraftOf of) {
        return drafts.find(of).orElseGet(() -> begun(of, packages.get(of.code())));
    }

    private static FileDraft begun(DraftOf of, ProcedurePackage inForce) {
        var text = PackagesInForce.text(inForce, of.file())
                .orElseThrow(() -> new NotFound("file " + of.file() + " of " + of.code()));
        return FileDraft.begun(of, inForce.manifest().version(), text);
    }

    /** @throws BadInput when it is larger than a file of a package may be */
    @Transactional
    public FileDraft keep(DraftOf of, String text) {
        return keep(of, text, clock.instant());
    }

    /** As {@link #keep(DraftOf, String)}, of a file that is JSON: what did not change keeps its letters and its order. */
    @Transactional
    public FileDraft keep(DraftOf of, JsonNode content) {
        return keep(of, KeptLayout.write(held(of).text(), content));
    }

    /** Several files by one press of a button, which {@link #undo(ProcedureCode, Editor, List)} takes back together. */
    @Transactional
    public void keep(ProcedureCode code, Editor editor, Map<String, String> texts) {
        var now = clock.instant();
        texts.forEach((file, text) -> keep(new DraftOf(code, file, editor), text, now));
    }

    private FileDraft keep(DraftOf of, String text, Instant now) {
        if (text.getBytes(StandardCharsets.UTF_8).length > BYTES_MAX) {
            throw new BadInput(
                    List.of(Said.of("editing.bad.file-large", of.file()).at("main")));
        }
        var draft = held(of).then(text, now);
        drafts.save(draft);
        return draft;
    }

    /**
     * Keeps what cannot be put into the draft, since a page that had shown another one sent it, as a step to be done again: what another
     * window kept holds until its editor says so.
     */
    @Transactional
    public void keepBeside(DraftOf of, String text) {
        drafts.save(held(of).beside(text, clock.instant()));
    }

    /** As {@link #keepBeside(DraftOf, String)}, of several files that are done again together. */
    @Transactional
    public void keepBeside(ProcedureCode code, Editor editor, Map<String, String> texts) {
        var now = clock.instant();
        texts.forEach((file, text) ->
                drafts.save(held(new DraftOf(code, file, editor)).beside(text, now)));
    }

    /** The draft held for a change, or one that is begun now: of two pages that are sent at one moment the second waits. */
    @Transactional
    public FileDraft held(DraftOf of) {
        return drafts.held(of).orElseGet(() -> begun(of, packages.get(of.code())));
    }

    @Transactional
    public FileDraft undo(DraftOf of) {
        undo(of.code(), of.editor(), List.of(of.file()));
        return open(of);
    }

    @Transactional
    public FileDraft redo(DraftOf of) {
        redo(of.code(), of.editor(), List.of(of.file()));
        return open(of);
    }

    /** Takes back the last step of these files, in all that it changed. */
    @Transactional
    public void undo(ProcedureCode code, Editor editor, List<String> files) {
        var undoable = drafts.allHeld(code, editor).stream()
                .filter(draft -> files.contains(draft.of().file()) && draft.canUndo())
                .toList();
        var last = undoable.stream().map(draft -> draft.now().at()).max(Instant::compareTo);
        undoable.stream()
                .filter(draft -> last.equals(Optional.of(draft.now().at())))
                .forEach(draft -> drafts.save(draft.undone()));
    }

    /** Does again what was undone last. */
    @Transactional
    public void redo(ProcedureCode code, Editor editor, List<String> files) {
        var undone = drafts.allHeld(code, editor).stream()
                .filter(draft -> files.contains(draft.of().file()) && draft.canRedo())
                .toList();
        var first = undone.stream()
                .flatMap(draft -> draft.next().stream())
                .map(FileDraft.Step::at)
                .min(Instant::compareTo);
        undone.stream()
                .filter(draft -> draft.next().map(FileDraft.Step::at).equals(first))
                .forEach(draft -> drafts.save(draft.redone()));
    }

    /** Throws the draft away: who opens the file again begins with what is in force. */
    @Transactional
    public void discard(DraftOf of) {
        drafts.held(of).ifPresent(draft -> drafts.drop(of));
    }

    /** Throws the drafts of these files away, where there are any. */
    @Transactional
    public void discard(ProcedureCode code, Editor editor, Collection<String> files) {
        heldOf(code, editor, files).forEach(draft -> drafts.drop(draft.of()));
    }

    /** Another version came into force meanwhile, and its changes to these files are known: what was drafted is to hold instead. */
    @Transactional
    public void goOn(ProcedureCode code, Editor editor, Collection<String> files) {
        var inForce = packages.get(code);
        heldOf(code, editor, files).stream()
                .map(draft -> DraftedPackage.upon(inForce, draft))
                .forEach(draft -> drafts.save(draft.basedOn(inForce.manifest().version())));
    }

    /** Of all names that somebody may send those count that a draft has. */
    private List<FileDraft> heldOf(ProcedureCode code, Editor editor, Collection<String> files) {
        var names = Set.copyOf(files);
        return drafts.allHeld(code, editor).stream()
                .filter(draft -> names.contains(draft.of().file()))
                .toList();
    }
}
