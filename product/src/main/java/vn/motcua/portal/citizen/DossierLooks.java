package vn.motcua.portal.citizen;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.Purpose;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Officers;

/** Who looked at a dossier and why, for the person whose it is (Luật 91/2025/QH15: who is told of may know of it). */
@Component
class DossierLooks {
    private static final int NEWEST = 100;

    /**
     * @param officer the name; empty where the account is no officer's any more
     * @param action as the access log names it, as {@code read} or {@code paper-opened}
     * @param purpose null where none was recorded
     */
    record Look(
            Instant at,
            String officer,
            String action,
            @Nullable Purpose purpose) {}

    private final AuditTrail trail;
    private final Officers officers;

    DossierLooks(AuditTrail trail, Officers officers) {
        this.trail = trail;
        this.officers = officers;
    }

    /** The newest first. Whether the caller may know is for the caller to judge. */
    List<Look> of(DossierId id) {
        var thing = DossierTrace.CASE_KIND + ":" + id;
        return trail.find(new AuditTrail.Search(null, null, List.of(thing), null, null), NEWEST).stream()
                .map(this::look)
                .toList();
    }

    private Look look(AuditTrail.Recorded recorded) {
        var entry = recorded.entry();
        var account = Objects.requireNonNullElse(entry.account(), "");
        var name =
                account.isEmpty() ? "" : officers.name(new AccountId(account)).orElse("");
        return new Look(recorded.at(), name, entry.action(), entry.purpose());
    }
}
