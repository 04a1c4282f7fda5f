package vn.motcua.linked;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.dossier.Paper;
import vn.motcua.identity.AccountId;

/**
 * Several procedures that a citizen fills in as one.
 *
 * @param choices answers to the questions of the service, by question
 * @param parts what was answered for each procedure so far, by member
 * @param version grows with every change
 */
public record LinkedDraft(
        UUID id,
        AccountId account,
        String service,
        int serviceVersion,
        Map<String, String> choices,
        Map<String, Part> parts,
        int version,
        Instant updatedAt) {
    public LinkedDraft {
        choices = Map.copyOf(choices);
        parts = Map.copyOf(parts);
    }

    /**
     * @param terms the version of the online service it was answered under, as {@code 1.004873@2026-01-01}
     * @param answers as {@link vn.motcua.forms.Answers#stored()} writes them
     */
    public record Part(String terms, String caseKey, String answers, List<Paper> papers) {
        public Part {
            papers = Paper.once(papers);
        }
    }

    public LinkedDraft with(String member, Part part) {
        var changed = new HashMap<>(parts);
        changed.put(member, part);
        return new LinkedDraft(id, account, service, serviceVersion, choices, changed, version, updatedAt);
    }

    public LinkedDraft choosing(Map<String, String> others) {
        return new LinkedDraft(id, account, service, serviceVersion, others, parts, version, updatedAt);
    }
}
