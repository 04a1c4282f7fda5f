package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.shared.ProcedureCode;

/**
 * What was filed: the facts fixed at submission. The three places of NĐ 118/2025 are three fields: the area that decides
 * competence, the counter that receives, the agency that decides.
 *
 * @param service version of the online service (form, route, limit, fee) this dossier is pinned to
 * @param caseKey which case of the procedure (trường hợp) applies
 * @param applicant account that filed it (người nộp); the owner (chủ hồ sơ) stands in the content
 * @param assistedBy account of the clerk who typed it for a person who came; null when self-filed
 * @param contentHash SHA-256, in hex, of the answers and papers as they were submitted
 * @param filledIn what the clerk filled in for it alone; null where nothing was open
 */
public record Filing(
        DossierId id,
        ProcedureCode procedure,
        String service,
        String caseKey,
        Channel channel,
        AccountId applicant,
        @Nullable AccountId assistedBy,
        AreaCode area,
        AgencyId counter,
        AgencyId agency,
        Instant submittedAt,
        String contentHash,
        @JsonInclude(Include.NON_NULL) @Nullable FilledIn filledIn) {
    Filing withContent(String newContentHash) {
        return new Filing(
                id,
                procedure,
                service,
                caseKey,
                channel,
                applicant,
                assistedBy,
                area,
                counter,
                agency,
                submittedAt,
                newContentHash,
                filledIn);
    }
}
