package vn.motcua.feedback;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ChangedOutside;

/** Reads ratings. */
@Repository
public class Ratings {
    private final RowLog rows;

    Ratings(RowLog rows) {
        this.rows = rows;
    }

    /** @throws ChangedOutside when it is not what the applicant said */
    public Optional<Rating> of(DossierId dossier) {
        return rows
                .vouched(
                        LoggedTable.RATING,
                        RowsWhere.is("dossier_id", dossier.value()),
                        (row, _) -> new Rating(
                                dossier,
                                row.getInt("score"),
                                row.getString("comment"),
                                row.getObject("rated_at", OffsetDateTime.class).toInstant()))
                .stream()
                .findFirst();
    }
}
