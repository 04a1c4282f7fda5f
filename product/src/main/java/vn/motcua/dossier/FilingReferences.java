package vn.motcua.dossier;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.proof.Entries;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowText;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ChangedOutside;

/** Gives each filing its reference and finds filings by it. */
@Repository
public class FilingReferences {
    private record Given(UUID dossierId, long number) {}

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final Entries entries;

    FilingReferences(JdbcClient jdbc, RowLog rows, Entries entries) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.entries = entries;
    }

    /**
     * To be called in the transaction of the filing.
     *
     * @param number drawn from the sequence of the references for this filing
     * @throws ChangedOutside when another has the number: the sequence was turned back
     */
    FilingReference give(DossierId dossier, long number) {
        var columns = new RowText().with("dossier_id", dossier.value()).with("number", number);
        var entry = entries.added(LoggedTable.FILING_REFERENCE, dossier.value(), columns);
        int given = jdbc.sql("""
                with given as (
                    insert into dossier.filing_reference (dossier_id, number) overriding system value
                    values (:dossier, :number) on conflict do nothing returning dossier_id)
                """ + Entries.INSERT
                        + " select 'LEDGER', 'filing-reference', dossier_id, 0, :hash, :mac from given")
                .param("dossier", dossier.value())
                .param("number", number)
                .param("hash", entry.hash())
                .param("mac", entries.mac(entry))
                .update();
        if (given != 1) {
            throw new ChangedOutside("dossier.filing_reference " + dossier + " (its number was given before)");
        }
        return new FilingReference(number);
    }

    /** Empty for a dossier that came here otherwise than by filing. */
    public Optional<FilingReference> of(DossierId dossier) {
        return rows
                .vouched(
                        LoggedTable.FILING_REFERENCE,
                        RowsWhere.is("dossier_id", dossier.value()),
                        (row, _) -> new FilingReference(row.getLong("number")))
                .stream()
                .findFirst();
    }

    /** For lists. */
    public Map<UUID, FilingReference> of(Collection<UUID> dossiers) {
        return jdbc
                .sql(
                        "select dossier_id, number from dossier.filing_reference where dossier_id = any(:dossiers::uuid[])")
                .param("dossiers", dossiers.stream().map(UUID::toString).toArray(String[]::new))
                .query(Given.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Given::dossierId, given -> new FilingReference(given.number())));
    }

    public Optional<DossierId> dossier(FilingReference reference) {
        return jdbc.sql("select dossier_id from dossier.filing_reference where number = :number")
                .param("number", reference.number())
                .query(UUID.class)
                .optional()
                .map(DossierId::new);
    }
}
