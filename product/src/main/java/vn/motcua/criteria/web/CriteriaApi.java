package vn.motcua.criteria.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.criteria.CampaignId;
import vn.motcua.criteria.CampaignResult;
import vn.motcua.criteria.CampaignResults;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.NotFound;

/** The published results for machines: the same as on the pages. */
@Tag(name = "Scoring", description = "Results of scoring agencies by criteria sets")
@RestController
@OpenToAll(why = "results of scoring are published")
class CriteriaApi {
    record PublishedResult(
            UUID campaign, int version, String sha256, String reason, Instant closedAt, CampaignResult result) {
        static PublishedResult of(CampaignResults.Kept kept) {
            return new PublishedResult(
                    kept.campaign().value(),
                    kept.version(),
                    kept.sha256(),
                    kept.reason(),
                    kept.closedAt(),
                    kept.result());
        }
    }

    private final CampaignResults results;

    CriteriaApi(CampaignResults results) {
        this.results = results;
    }

    @Operation(operationId = "listScoringResults", summary = "The newest result of each closed campaign")
    @GetMapping("/api/v1/scoring-results")
    List<PublishedResult> all() {
        return results.newest().stream().map(PublishedResult::of).toList();
    }

    @Operation(operationId = "readScoringResult", summary = "All versions of a campaign's result, the newest first")
    @GetMapping("/api/v1/scoring-results/{id}")
    List<PublishedResult> one(@PathVariable UUID id) {
        var found = results.of(new CampaignId(id));
        if (found.isEmpty()) {
            throw new NotFound("result of campaign " + id);
        }
        return found.stream().map(PublishedResult::of).toList();
    }
}
