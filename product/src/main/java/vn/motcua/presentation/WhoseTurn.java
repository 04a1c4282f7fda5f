package vn.motcua.presentation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.EventText;

/**
 * What of the logs of several dossiers tells whom they wait for and which way they came, by one statement for a list: steps, seats,
 * questions to other agencies. Marks follow from it, and nothing else: who relies on a log reads all of it.
 */
@Component
public class WhoseTurn {
    private final JdbcClient jdbc;
    private final EventText text;

    WhoseTurn(JdbcClient jdbc, EventText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    /** By dossier, oldest first; none for one of which nothing of this happened. */
    public Map<UUID, List<DossierEvent>> of(Collection<UUID> dossiers) {
        var logs = new HashMap<UUID, List<DossierEvent>>();
        if (dossiers.isEmpty()) {
            return logs;
        }
        jdbc.sql("""
                select dossier_id, type || ' ' || payload as entry from dossier.event
                 where dossier_id = any(:dossiers::uuid[])
                   and type in ('StepTaken', 'SeatPassed', 'ConsultationAsked', 'ConsultationAnswered', 'ConsultationWithdrawn')
                 order by dossier_id, seq
                """)
                .param("dossiers", dossiers.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    var entry = row.getString("entry");
                    var log = logs.computeIfAbsent(row.getObject("dossier_id", UUID.class), _ -> new ArrayList<>());
                    readable(entry).ifPresent(log::add);
                });
        return logs;
    }

    /** What somebody spoiled past the product raises no mark; the dossier's own page refuses it. */
    private Optional<DossierEvent> readable(String entry) {
        try {
            return Optional.of(text.entry(entry));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }
}
