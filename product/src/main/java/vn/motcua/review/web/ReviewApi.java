package vn.motcua.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.PageLimit;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.review.Proposal;
import vn.motcua.review.UnusedProcedures;
import vn.motcua.review.UnusedProcedures.Standing;
import vn.motcua.shared.BadInput;

/** The review for machines: the same list as on the page. */
@Tag(name = "Review", description = "Procedures that nobody needed in a period")
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.EDIT_CATALOGUE)
class ReviewApi {
    private static final int LIMIT_MAX = 500;

    record UnusedJson(
            String procedure,
            String name,
            String field,
            int dossiers,
            @Nullable LocalDate last,
            Standing standing,
            Proposal.@Nullable Kind proposed) {}

    record UnusedList(
            LocalDate from,
            LocalDate to,

            @Schema(description = "Day of the first dossier that is known at all; null for none") @Nullable
            LocalDate reachesBackTo,

            List<UnusedJson> procedures,

            @Schema(description = "The code to ask after; null on the last page") @Nullable
            String next) {}

    private final UnusedProcedures unused;
    private final ReadReviewScope read;

    ReviewApi(UnusedProcedures unused, ReadReviewScope read) {
        this.unused = unused;
        this.read = read;
    }

    @Operation(operationId = "listUnusedProcedures", summary = "List procedures without a dossier in a period")
    @GetMapping("/unused-procedures")
    UnusedList list(
            @Parameter(description = "Id of an agency; the whole province without one") @RequestParam(defaultValue = "")
                    String agency,
            @Parameter(description = "First day of the period; so many years ago as the rules have it without one")
                    @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "UNUSED, NEWER, EXCEPTED or USED") @RequestParam(defaultValue = "")
                    String standing,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        var asked = read.read(Map.of("co-quan", agency, "tu-ngay", from));
        if (!asked.findings().isEmpty()) {
            throw new BadInput(asked.findings());
        }
        var found = unused.of(asked.scope());
        var proposed = unused.proposed();
        var wanted = ReviewPages.standing(standing);
        int size = PageLimit.of(limit, LIMIT_MAX);
        var rest = found.lines().stream()
                .filter(line -> line.standing() == wanted)
                .filter(line -> line.code().value().compareTo(cursor) > 0)
                .toList();
        var shown = rest.subList(0, Math.min(size, rest.size()));
        return new UnusedList(
                asked.scope().from(),
                unused.today(),
                found.reachesBackTo(),
                shown.stream()
                        .map(line -> {
                            var proposal = proposed.get(line.code());
                            return new UnusedJson(
                                    line.code().value(),
                                    line.name(),
                                    line.field(),
                                    line.dossiers(),
                                    line.last(),
                                    line.standing(),
                                    proposal == null ? null : proposal.kind());
                        })
                        .toList(),
                shown.size() < rest.size() ? shown.getLast().code().value() : null);
    }
}
