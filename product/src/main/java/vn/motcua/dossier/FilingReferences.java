package vn.motcua.dossier;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ChangedOutside;

/** Gives each filing its reference and finds filings by it. */
@Repository
public class FilingReferences {
    private record Given(UUID dossierId, long number) {}

    private final JdbcClient jdbc;
    private final RowLog rows;

    FilingReferences(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * To be called in the transaction of the filing.
     *
     * @throws ChangedOutside when another has the number: the sequence was turned back
     */
    FilingReference give(DossierId dossier) {
        rows.added(LoggedTable.FILING_REFERENCE, dossier.value());
        return new FilingReference(jdbc.sql("""
                insert into dossier.filing_reference (dossier_id) values (:dossier)
                on conflict do nothing returning number
                """)
                .param("dossier", dossier.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() ->
                        new ChangedOutside("dossier.filing_reference " + dossier + " (its number was given before)")));
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
