package vn.motcua.handling;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FinishStep;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.identity.User;
import vn.motcua.result.DraftResult;
import vn.motcua.result.ResultRow;
import vn.motcua.result.Results;
import vn.motcua.route.TaskView;
import vn.motcua.shared.Sha256;

/**
 * Saves the draft of a result where two may write it at the same time: whoever saves second, on a page that showed an older draft,
 * overwrites nothing and is shown both.
 */
@Service
public class SaveDraft {
    public sealed interface Saved {
        /** Nobody had written meanwhile; what the drafting says. */
        record Asked(Outcome<Dossier.InHandling, ResultRefusal.OfDrafting> answer) implements Saved {}

        /** Somebody saved another draft after the page was shown. Nothing was written. */
        record Overtaken() implements Saved {}
    }

    /**
     * What is to be saved.
     *
     * @param basis mark of the draft that the page showed; empty where there was none
     */
    public record Wish(Decision.Verdict verdict, Map<String, String> fields, String basis) {
        public Wish {
            fields = Map.copyOf(fields);
        }
    }

    private final DraftResult draftResult;
    private final Results results;
    private final Dossiers dossiers;

    SaveDraft(DraftResult draftResult, Results results, Dossiers dossiers) {
        this.draftResult = draftResult;
        this.results = results;
        this.dossiers = dossiers;
    }

    @Transactional
    public Saved save(TaskView task, User.Officer officer, Wish wish) {
        var locked = dossiers.lock(FinishStep.dossierOf(task));
        return mark(open(locked.dossier()).orElse(null)).equals(wish.basis())
                ? new Saved.Asked(draftResult.draft(task.id(), officer, wish.verdict(), wish.fields()))
                : new Saved.Overtaken();
    }

    /** The draft under work. */
    public Optional<ResultRow> open(Dossier dossier) {
        return results.of(dossier).stream().filter(ResultRow::isOpen).findFirst();
    }

    /** Tells any two drafts apart; empty for none. */
    public static String mark(@Nullable ResultRow draft) {
        if (draft == null) {
            return "";
        }
        var text = new StringBuilder(draft.verdict().name()).append('/').append(draft.template());
        new TreeMap<>(draft.fields())
                .forEach((field, value) -> text.append('/')
                        .append(field)
                        .append('=')
                        .append(value.length())
                        .append(':')
                        .append(value));
        return Sha256.of(text.toString());
    }
}
