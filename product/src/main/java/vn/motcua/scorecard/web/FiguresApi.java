package vn.motcua.scorecard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.PageLimit;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.scorecard.Cause;
import vn.motcua.scorecard.CountedDossier;
import vn.motcua.scorecard.Figure;
import vn.motcua.scorecard.Figures;
import vn.motcua.scorecard.Index;
import vn.motcua.scorecard.MayList;
import vn.motcua.scorecard.Measure;
import vn.motcua.scorecard.Measures;
import vn.motcua.scorecard.ReadScope;
import vn.motcua.scorecard.Scope;
import vn.motcua.scorecard.Score;
import vn.motcua.scorecard.Scores;
import vn.motcua.scorecard.Wanted;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/** The figures for machines: the same numbers as on the pages, from the same scope. */
@Tag(name = "Figures", description = "What is counted, and the dossiers behind it")
@RestController
@Requires(Permission.READ_FIGURES)
@AccessLogged(thing = "figures", purpose = Purpose.INSPECTION)
class FiguresApi {
    private static final int LINES = 100;
    private static final int PAGE_MAX = 2_000;

    /** Of what. */
    record FiguresWanted(
            @Parameter(description = "province, the code of a commune, or the id of an agency") @Nullable
            String place,

            @Parameter(description = "Code of a procedure") @Nullable
            String procedure,

            @Parameter(description = "Field of procedures, as the catalogue writes it") @Nullable
            String field,

            @Parameter(
                    description = "2026, 2026-Q4, 2026-11 or 2026-11-01..2026-11-15; this month where nothing is said")
            @Nullable
            String period) {
        ReadScope.Asked asked() {
            return new ReadScope.Asked(place, procedure, field, period);
        }
    }

    record MeasuredFigure(
            String measure,
            String name,
            @Schema(description = "Version of the rule") String rule,
            long counted,

            @Schema(description = "Denominator; null where nothing is divided") @Nullable
            Long of,

            @Schema(description = "null where no case arose, which is not zero") @Nullable
            Double ratio) {
        static MeasuredFigure of(Figure figure, Language language) {
            var ratio = figure.ratio();
            return new MeasuredFigure(
                    figure.measure().key(),
                    figure.measure().name().in(language),
                    figure.measure().rule(),
                    figure.counted(),
                    figure.of(),
                    ratio.isPresent() ? ratio.getAsDouble() : null);
        }
    }

    record MeasuredScope(Map<String, String> scope, Instant asOf, List<MeasuredFigure> figures) {}

    /** @param perDossier points that one dossier costs that does not count */
    record ScoredItem(
            String item,
            String code,
            String name,
            double max,
            Score.State state,

            @Schema(description = "null unless computed") @Nullable
            Double points,

            @Nullable Long counted,
            @Nullable Long of,
            double perDossier,

            @Schema(description = "Why it cannot be computed") @Nullable
            String missing) {
        static ScoredItem of(Score.ItemScore score, Language language) {
            var item = score.item();
            var figure = score.figure();
            var missing = item.missing();
            return new ScoredItem(
                    item.key(),
                    item.code(),
                    item.name().in(language),
                    item.max(),
                    score.state(),
                    score.state() == Score.State.COMPUTED ? score.points() : null,
                    figure == null ? null : figure.counted(),
                    figure == null ? null : figure.of(),
                    score.perDossier(),
                    missing == null ? null : missing.in(language));
        }
    }

    /** @param within points that could be had of what is computed */
    record ScoredScope(
            Map<String, String> scope,
            Instant asOf,
            String index,
            String rule,
            double points,
            double within,
            double notComputable,
            double withoutCase,
            List<ScoredItem> items) {}

    record CountedLine(
            UUID dossier,
            @Nullable String number,
            String procedure,
            UUID agency,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt,
            boolean late,
            boolean counts,
            @Nullable Cause cause) {
        static CountedLine of(CountedDossier one) {
            return new CountedLine(
                    one.id().value(),
                    one.number(),
                    one.procedure(),
                    one.agency().value(),
                    one.receivedAt(),
                    one.dueAt(),
                    one.endedAt(),
                    one.isLate(),
                    one.counts(),
                    one.cause());
        }
    }

    record CountedLines(MeasuredFigure figure, long number, List<CountedLine> dossiers) {}

    private final ReadScope readScope;
    private final Measures measures;
    private final Figures figures;
    private final Scores scores;
    private final MayList mayList;
    private final CurrentUser user;

    FiguresApi(
            ReadScope readScope, Measures measures, Figures figures, Scores scores, MayList mayList, CurrentUser user) {
        this.readScope = readScope;
        this.measures = measures;
        this.figures = figures;
        this.scores = scores;
        this.mayList = mayList;
        this.user = user;
    }

    @Operation(operationId = "readFigures", summary = "What every measure says of a scope")
    @GetMapping("/api/v1/figures")
    MeasuredScope figures(@ParameterObject FiguresWanted wanted, HttpServletRequest request) {
        var scope = scope(wanted);
        return new MeasuredScope(
                scope.parameters(),
                figures.asOf(scope),
                figures.of(scope, measures.all()).stream()
                        .map(figure -> MeasuredFigure.of(figure, Languages.of(request)))
                        .toList());
    }

    @Operation(
            operationId = "listCountedDossiers",
            summary = "The dossiers behind a figure, as many as it says",
            description = "For officers who read dossiers in every agency of the place; others get 403 and the count.")
    @GetMapping("/api/v1/figures/{measure}/dossiers")
    CountedLines dossiers(
            @PathVariable String measure,
            @ParameterObject FiguresWanted wanted,
            @Parameter(description = "ALL, COUNTED or MISSED") @RequestParam(defaultValue = "ALL") Wanted.Part part,
            @Parameter(description = "From 1; a hundred lines each") @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        var counted = measure(measure);
        var scope = scope(wanted);
        mayList.demand(user.officer(), scope);
        var which = Wanted.page(counted, part, LINES, (PageLimit.pageFromOne(page, PAGE_MAX) - 1) * LINES);
        var figure = figures.of(scope, List.of(counted)).getFirst();
        return new CountedLines(
                MeasuredFigure.of(figure, Languages.of(request)),
                which.number(figure),
                figures.list(scope, which, Map.of()).stream()
                        .map(CountedLine::of)
                        .toList());
    }

    @Operation(
            operationId = "readIndex",
            summary = "What an index says of a scope, item by item",
            description = "What cannot be computed has its reason and no points; it is neither zero nor full.")
    @GetMapping("/api/v1/indices/{index}")
    ScoredScope index(@PathVariable String index, @ParameterObject FiguresWanted wanted, HttpServletRequest request) {
        var scope = scope(wanted);
        var score = scores.of(known(index), scope);
        return new ScoredScope(
                scope.parameters(),
                figures.asOf(scope),
                score.index().key(),
                score.index().rule(),
                score.points(),
                score.within(),
                score.notComputable(),
                score.withoutCase(),
                score.items()
                        .map(item -> ScoredItem.of(item, Languages.of(request)))
                        .toList());
    }

    private Scope scope(FiguresWanted wanted) {
        return readScope.read(wanted.asked(), user.officer()).orThrow();
    }

    private Measure measure(String key) {
        return measures.find(key).orElseThrow(() -> new NotFound("measure " + key));
    }

    private Index known(String key) {
        return measures.indices().stream()
                .filter(index -> index.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("index " + key));
    }
}
