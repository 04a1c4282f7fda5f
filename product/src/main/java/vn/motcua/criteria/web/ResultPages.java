package vn.motcua.criteria.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.criteria.CampaignId;
import vn.motcua.criteria.CampaignResult;
import vn.motcua.criteria.CampaignResults;
import vn.motcua.criteria.ResultFiles;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.NotFound;

/** The results of closed campaigns as everybody may read them: classes and places, a unit area by area and year by year, as files. */
@Controller
@RequestMapping(ResultPages.PATH)
class ResultPages {
    static final String PATH = "/ket-qua-cham-diem";
    private static final String WHY = "results of scoring are published";

    record View(CampaignResults.Kept kept, List<CampaignResults.Kept> versions) {
        View {
            versions = List.copyOf(versions);
        }

        String address() {
            return PATH + "/" + kept.campaign();
        }
    }

    /** @param years the unit in all closed campaigns that score it by the same set, the latest first */
    record UnitView(
            CampaignResults.Kept kept,
            CampaignResult.CohortResult part,
            CampaignResult.UnitResult row,
            List<Year> years) {
        UnitView {
            years = List.copyOf(years);
        }

        /** Where most can be won back first. */
        List<CampaignResult.CriterionResult> lost() {
            return row.lines().stream()
                    .filter(line -> line.lost().signum() > 0)
                    .sorted(java.util.Comparator.comparing(CampaignResult.CriterionResult::lost)
                            .reversed())
                    .toList();
        }
    }

    /** @param set label of the set: totals of different sets are not compared */
    record Year(int year, String set, CampaignResult.UnitResult row) {}

    private final CampaignResults results;

    ResultPages(CampaignResults results) {
        this.results = results;
    }

    @GetMapping
    @OpenToAll(why = WHY)
    ModelAndView list() {
        return new ModelAndView("criteria/web/results", "view", results.newest());
    }

    @GetMapping("/{id}")
    @OpenToAll(why = WHY)
    ModelAndView one(@PathVariable UUID id, @RequestParam(name = "ban", required = false) @Nullable Integer version) {
        var versions = results.of(new CampaignId(id));
        return new ModelAndView("criteria/web/result", "view", new View(kept(versions, version), versions));
    }

    private static CampaignResults.Kept kept(List<CampaignResults.Kept> versions, @Nullable Integer version) {
        return versions.stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("result"));
    }

    @GetMapping("/{id}/don-vi/{unit}")
    @OpenToAll(why = WHY)
    ModelAndView unit(@PathVariable UUID id, @PathVariable UUID unit) {
        var kept = kept(results.of(new CampaignId(id)), null);
        var part = kept.result().partOf(unit).orElseThrow(() -> new NotFound("unit " + unit));
        var years = results.newest().stream()
                .flatMap(one -> one.result().partOf(unit).stream()
                        .map(of -> new Year(
                                one.result().year(),
                                of.set(),
                                one.result().row(unit).orElseThrow())))
                .toList();
        var view = new UnitView(kept, part, kept.result().row(unit).orElseThrow(), years);
        return new ModelAndView("criteria/web/resultUnit", "view", view);
    }

    /** @param as csv or xlsx */
    @GetMapping("/{id}/tai")
    @OpenToAll(why = WHY)
    ResponseEntity<byte[]> file(
            @PathVariable UUID id,
            @RequestParam(name = "as", defaultValue = "csv") String as,
            @RequestParam(name = "ban", required = false) @Nullable Integer version) {
        var kept = kept(results.of(new CampaignId(id)), version);
        boolean isSheet = as.equals("xlsx");
        if (!isSheet && !as.equals("csv")) {
            throw new NotFound("result as " + as);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(isSheet ? ResultFiles.XLSX : ResultFiles.CSV))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"ket-qua-" + kept.result().year() + "-ban-" + kept.version() + "." + as
                                + "\"")
                .body(isSheet ? ResultFiles.xlsx(kept.result()) : ResultFiles.csv(kept.result()));
    }
}
