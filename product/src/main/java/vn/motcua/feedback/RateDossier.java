package vn.motcua.feedback;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.AccountId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;

/** The applicant rates how a decided dossier was handled (đánh giá sự hài lòng): once. */
@Service
public class RateDossier {
    public sealed interface Outcome {
        record Rated(Rating rating) implements Outcome {}

        /** Nothing is decided yet, so there is nothing to rate. */
        record TooEarly() implements Outcome, Refusal {
            @Override
            public String code() {
                return "feedback.too-early";
            }
        }

        record AlreadyRated() implements Outcome, Refusal {
            @Override
            public String code() {
                return "feedback.already-rated";
            }
        }

        /** The score is not one of 1 to 5, or the comment is too long. */
        record Unusable() implements Outcome, Refusal {
            @Override
            public String code() {
                return "feedback.unusable";
            }
        }
    }

    private final Dossiers dossiers;
    private final JdbcClient jdbc;
    private final RowLog rows;
    private final Clock clock;

    RateDossier(Dossiers dossiers, JdbcClient jdbc, RowLog rows, Clock clock) {
        this.dossiers = dossiers;
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** @throws NotFound when the dossier is somebody else's */
    @Transactional
    public Outcome rate(DossierId id, AccountId applicant, int score, String comment) {
        var dossier = dossiers.own(id, applicant);
        if (!isDecided(dossier)) {
            return new Outcome.TooEarly();
        }
        if (!Rating.isScore(score) || comment.length() > Rating.COMMENT_LENGTH_MAX) {
            return new Outcome.Unusable();
        }

        var now = clock.instant();
        rows.added(LoggedTable.RATING, id.value());
        int written = jdbc.sql("""
                insert into feedback.rating (dossier_id, account, score, comment, rated_at)
                values (:dossier, :account, :score, :comment, :at)
                on conflict (dossier_id) do nothing
                """)
                .param("dossier", id.value())
                .param("account", applicant.value())
                .param("score", score)
                .param("comment", comment.strip())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return written == 1
                ? new Outcome.Rated(new Rating(id, score, comment.strip(), now))
                : new Outcome.AlreadyRated();
    }

    static boolean isDecided(Dossier dossier) {
        return switch (dossier) {
            case Dossier.Decided _, Dossier.Closed _ -> true;
            case Dossier.Submitted _,
                    Dossier.AwaitingSupplement _,
                    Dossier.InHandling _,
                    Dossier.Paused _,
                    Dossier.Refused _,
                    Dossier.Withdrawn _ -> false;
        };
    }
}
