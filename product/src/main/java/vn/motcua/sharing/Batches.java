package vn.motcua.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.Revision;
import vn.motcua.publishing.Revisions;
import vn.motcua.publishing.comparison.ComparedPart;
import vn.motcua.publishing.comparison.Comparison;
import vn.motcua.shared.Language;

/** Reads batches and the drafts of an editor. */
@Component
public class Batches {
    /** Nobody reads more in a list. */
    public static final int LISTED_MAX = 100;

    private final BatchStore store;
    private final Revisions revisions;
    private final Comparison comparison;

    Batches(BatchStore store, Revisions revisions, Comparison comparison) {
        this.store = store;
        this.revisions = revisions;
        this.comparison = comparison;
    }

    /** Versions that change their procedures in the same words. */
    public record Alike(List<Revision> revisions, List<ComparedPart> parts) {
        public Alike {
            revisions = List.copyOf(revisions);
            parts = List.copyOf(parts);
        }
    }

    /** A batch and its versions, where each stands now. */
    public record Seen(Batch batch, List<Revision> revisions, List<Alike> alike) {
        public Seen {
            revisions = List.copyOf(revisions);
            alike = List.copyOf(alike);
        }
    }

    @Transactional(readOnly = true)
    public Seen see(UUID id, Language language) {
        var batch = store.get(id);
        var all = batch.revisions().stream().map(revisions::get).toList();
        var alike = new LinkedHashMap<List<ComparedPart>, List<Revision>>();
        all.forEach(revision -> alike.computeIfAbsent(parts(revision, language), _ -> new ArrayList<>())
                .add(revision));
        return new Seen(
                batch,
                all,
                alike.entrySet().stream()
                        .map(one -> new Alike(one.getValue(), one.getKey()))
                        .toList());
    }

    private List<ComparedPart> parts(Revision revision, Language language) {
        var pack = ProcedurePackage.of(revisions.files(revision.id()));
        return comparison.between(revisions.before(revision), pack, language).stream()
                .filter(part -> !part.changes().isEmpty())
                .toList();
    }

    @Transactional(readOnly = true)
    public Batch get(UUID id) {
        return store.get(id);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Batch> newest() {
        return store.newest(LISTED_MAX);
    }

    @Transactional(readOnly = true)
    public List<BatchDraft> drafts(Editor editor) {
        return store.drafts(editor);
    }
}
