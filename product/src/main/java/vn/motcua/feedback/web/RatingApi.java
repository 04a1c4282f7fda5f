package vn.motcua.feedback.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.feedback.RateDossier;
import vn.motcua.feedback.Rating;
import vn.motcua.feedback.Ratings;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Messages;

/** How it was, for machines: rated once. */
@Tag(name = "My dossiers")
@RestController
@RequestMapping("/api/v1/my-dossiers/{id}/rating")
@ForCitizens
class RatingApi {
    record RatingOrder(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    minimum = "1",
                    maximum = "5",
                    description = "1 very dissatisfied to 5 very satisfied")
            @Nullable
            Integer score,

            @Schema(maxLength = 1000) @Nullable String comment) {}

    record RatingView(UUID dossier, int score, String comment, Instant ratedAt) {
        static RatingView of(Rating rating) {
            return new RatingView(rating.dossier().value(), rating.score(), rating.comment(), rating.ratedAt());
        }
    }

    private final RateDossier rateDossier;
    private final Ratings ratings;
    private final Dossiers dossiers;
    private final Idempotency idempotency;
    private final Messages messages;
    private final CurrentUser user;

    RatingApi(
            RateDossier rateDossier,
            Ratings ratings,
            Dossiers dossiers,
            Idempotency idempotency,
            Messages messages,
            CurrentUser user) {
        this.rateDossier = rateDossier;
        this.ratings = ratings;
        this.dossiers = dossiers;
        this.idempotency = idempotency;
        this.messages = messages;
        this.user = user;
    }

    @Operation(operationId = "getMyRating", summary = "Read how one rated the handling; 404 before")
    @GetMapping
    RatingView given(@PathVariable UUID id) {
        var dossier = dossiers.own(new DossierId(id), user.citizen().account());
        return ratings.of(dossier.id()).map(RatingView::of).orElseThrow(() -> new NotFound("rating of dossier " + id));
    }

    @Operation(operationId = "rateDossier", summary = "Rate, once, how a decided dossier was handled")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer<RatingView> rate(@PathVariable UUID id, @RequestBody RatingOrder body, WriteRequest request) {
        var account = user.citizen().account();
        return idempotency.once(account.value(), request, body, () -> {
            int score = body.score() == null ? 0 : body.score();
            var comment = body.comment() == null ? "" : body.comment();
            return switch (rateDossier.rate(new DossierId(id), account, score, comment)) {
                case RateDossier.Outcome.Rated(var rating) -> Reply.created(RatingView.of(rating));
                case RateDossier.Outcome.TooEarly refusal -> refused(refusal);
                case RateDossier.Outcome.AlreadyRated refusal -> refused(refusal);
                case RateDossier.Outcome.Unusable refusal -> refused(refusal);
            };
        });
    }

    private <T> Reply<T> refused(Refusal refusal) {
        return Reply.no(Problems.refusal(refusal, messages.text(Language.VI, "refusal." + refusal.code())));
    }
}
