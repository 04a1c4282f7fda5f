package vn.motcua.result;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ResultId;
import vn.motcua.dossier.ResultState;
import vn.motcua.presentation.PaperWords;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;

/** What anybody who holds a result may be told of it: that it was issued, and whether it is in force. Never of whom. */
@Component
public class IssuedResults {
    /**
     * An issued result without any personal data.
     *
     * @param sha256 in hex, of the file as issued
     * @param endedAt when it lost its force; null while it has it
     * @param successor token of the result that took its place; null unless it was replaced
     * @param successorState whether that one is in force; null unless it was replaced
     * @param isVouchedFor whether the row is what the log says; when not, nothing in it can be relied on
     */
    public record Issued(
            String token,
            ResultState state,
            String title,
            String number,
            String agency,
            Instant signedAt,
            String sha256,
            @Nullable Instant endedAt,
            @Nullable String successor,
            @Nullable ResultState successorState,
            boolean isVouchedFor) {}

    private final ResultStore results;
    private final ResultTemplates templates;
    private final Dossiers dossiers;
    private final PaperWords words;
    private final RowLog rows;

    IssuedResults(ResultStore results, ResultTemplates templates, Dossiers dossiers, PaperWords words, RowLog rows) {
        this.rows = rows;
        this.results = results;
        this.templates = templates;
        this.dossiers = dossiers;
        this.words = words;
    }

    /** @return empty also while the result is only a draft */
    public Optional<Issued> byToken(String token) {
        return results.byToken(token).flatMap(this::issued);
    }

    /** Finds the result whose issued file has this content. */
    public Optional<Issued> bySha256(String sha256) {
        return results.bySha256(sha256).flatMap(this::issued);
    }

    private Optional<Issued> issued(ResultRow result) {
        if (result.signedAt() == null || result.number() == null || result.sha256() == null) {
            return Optional.empty();
        }
        var agency = dossiers.get(result.dossier()).filing().agency();
        var successor = successor(result);
        return Optional.of(new Issued(
                result.token(),
                result.state(),
                templates.get(result.template()).title(),
                result.number(),
                words.agencyName(agency, result.signedAt()),
                result.signedAt(),
                result.sha256(),
                result.endedAt(),
                successor == null ? null : successor.token(),
                successor == null ? null : successor.state(),
                ResultTrace.agrees(result, dossiers.trace(result.dossier()))
                        && rows.vouchesFor(LoggedTable.RESULT, result.id().value())));
    }

    private @Nullable ResultRow successor(ResultRow result) {
        return result.replacedBy() == null
                ? null
                : results.find(new ResultId(result.replacedBy())).orElse(null);
    }
}
