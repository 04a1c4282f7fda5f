package vn.motcua.openfigures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.OpenToAll;
import vn.motcua.openfigures.OpenFigure;
import vn.motcua.openfigures.OpenMonth;
import vn.motcua.openfigures.OpenMonths;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Said;

/** The open figures for machines, the same numbers as on the page. */
@Tag(name = "Open figures", description = "How the agencies do, month by month, for everybody")
@RestController
@RequestMapping("/api/v1/open-figures")
class OpenFiguresApi {
    record PublishedFigure(
            String measure,
            String name,
            @Schema(description = "Version of the rule") String rule,

            @Schema(
                    description =
                            "FEW: fewer stand behind it than are shown. WITHHELD: shown, it would tell a hidden one")
            OpenFigure.State state,

            @Schema(description = "null while hidden") @Nullable
            Long counted,

            @Schema(description = "Denominator; null while hidden and where nothing is divided") @Nullable
            Long of) {
        static PublishedFigure of(OpenFigure figure, Language language) {
            return new PublishedFigure(
                    figure.measure().key(),
                    figure.measure().name().in(language),
                    figure.rule(),
                    figure.state(),
                    figure.counted(),
                    figure.of());
        }
    }

    record PublishedAgency(
            String agency,
            String name,
            OpenMonth.Group group,

            @Schema(description = "Place by what is finished on time; null with too few dossiers") @Nullable
            Integer place,

            @Schema(description = "How many agencies of the group have a place") @Nullable
            Integer placed,

            List<PublishedFigure> figures) {
        static PublishedAgency of(OpenMonth.Unit unit, Language language) {
            return new PublishedAgency(
                    unit.agency().toString(),
                    unit.name(),
                    unit.group(),
                    unit.place().map(OpenMonth.Place::place).orElse(null),
                    unit.place().map(OpenMonth.Place::of).orElse(null),
                    unit.figures().stream()
                            .map(one -> PublishedFigure.of(one, language))
                            .toList());
        }
    }

    record PublishedMonth(
            String period,
            OpenMonth.State state,
            Instant asOf,
            List<PublishedFigure> province,
            List<PublishedAgency> agencies) {}

    private final OpenMonths months;

    OpenFiguresApi(OpenMonths months) {
        this.months = months;
    }

    @Operation(operationId = "getOpenFigures", summary = "All agencies in a month")
    @GetMapping
    @OpenToAll(why = OpenFiguresPage.WHY)
    PublishedMonth month(
            @Parameter(description = "As 2026-11; the month that runs where nothing is said")
                    @RequestParam(name = "period", defaultValue = "")
                    String period,
            HttpServletRequest request) {
        var language = Languages.of(request);
        var asked = months.read(period)
                .orElseThrow(() ->
                        new BadInput(List.of(Said.of("openfigures.bad.period").at("period"))));
        var month = months.of(asked);
        return new PublishedMonth(
                month.period().text(),
                month.state(),
                month.asOf(),
                month.province().stream()
                        .map(one -> PublishedFigure.of(one, language))
                        .toList(),
                month.units().stream()
                        .map(unit -> PublishedAgency.of(unit, language))
                        .toList());
    }
}
