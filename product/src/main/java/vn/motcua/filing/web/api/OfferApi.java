package vn.motcua.filing.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OpenPoint;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.filing.FilingOffer;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;

/** What somebody needs to know to file a procedure: where, which cases, which form, which papers, what it costs. */
@Tag(name = "Catalogue")
@RestController
@RequestMapping("/api/v1/procedures/{code}/filing")
class OfferApi {
    /**
     * @param filedAt HERE, or the address of the portal where citizens file it
     * @param cases choose one of them as {@code caseKey}; empty where there is no choice
     * @param feeOnlineVnd null, as the other, while the fee is open; then it is filed at the counter only
     * @param open what the published text leaves open of it
     * @param copies what copies cost that can be asked for; null where none can
     * @param answersSchema JSON Schema 2020-12 of {@code answers}
     */
    record FilingGuide(
            String procedure,
            String filedAt,
            List<FilingCase> cases,
            List<FilingPaper> papers,
            @Nullable Long feeOnlineVnd,
            @Nullable Long feeAtCounterVnd,
            boolean isPaidAtFiling,
            @Nullable CopyFee copies,
            List<OpenPoint> open,
            String form,

            @Schema(description = "JSON Schema 2020-12 of the answers")
            JsonNode answersSchema) {}

    /** @param answer JSON Pointer into the answers, to how many are asked for */
    record CopyFee(String answer, String name, long amountVnd) {}

    record FilingCase(String key, String label, @Nullable String hint) {}

    /**
     * @param cases the cases that need it; none named: all
     * @param given answers that must also be there for it to be needed; none named: whatever is answered
     */
    record FilingPaper(
            String component,
            String name,
            boolean required,
            List<String> cases,
            List<OnlineService.Given> given,
            OnlineService.SatisfiedBy satisfiedBy) {}

    private final FilingOffer offer;
    private final JsonMapper json;

    OfferApi(FilingOffer offer, JsonMapper json) {
        this.offer = offer;
        this.json = json;
    }

    @Operation(
            operationId = "getFilingGuide",
            summary = "Read what filing a procedure takes: place, cases, form, papers, fee",
            description = "404 for procedures that cannot be filed here.")
    @GetMapping
    @OpenToAll(why = "What a procedure takes is published")
    FilingGuide guide(@PathVariable String code) {
        if (!ProcedureCode.isValid(code)) {
            throw new BadInput("code", "Mã thủ tục phải có dạng 1.004873, nhưng là '" + code + "'.");
        }
        var procedure = new ProcedureCode(code);
        var filedAt = offer.of(procedure) instanceof FilingOffer.Place.Elsewhere(var address, var _) ? address : "HERE";
        var service = offer.here(procedure).service();
        var form = offer.form(service);
        return new FilingGuide(
                code,
                filedAt,
                cases(service),
                service.components().stream().map(OfferApi::paper).toList(),
                fee(service, Way.ONLINE),
                fee(service, Way.DIRECT),
                service.isPaidAtFiling(),
                copies(service),
                service.open(),
                form.id().toString(),
                json.readTree(form.schema()));
    }

    private static @Nullable Long fee(OnlineService service, Way way) {
        return service.toFillIn().contains(What.FEE)
                ? null
                : service.feeFor(way).amount();
    }

    private static @Nullable CopyFee copies(OnlineService service) {
        var copies = service.fees().copies();
        return copies == null
                ? null
                : new CopyFee(
                        copies.answer(),
                        copies.name().in(Language.VI),
                        copies.amount().amount());
    }

    private static List<FilingCase> cases(OnlineService service) {
        var guide = service.guide();
        return guide == null
                ? List.of()
                : guide.options().stream()
                        .map(option -> new FilingCase(
                                option.key(),
                                option.label().in(Language.VI),
                                option.hint() == null ? null : option.hint().in(Language.VI)))
                        .toList();
    }

    private static FilingPaper paper(OnlineService.ServiceComponent component) {
        return new FilingPaper(
                component.key(),
                component.name().in(Language.VI),
                component.required(),
                component.when(),
                component.given() == null ? List.of() : component.given(),
                component.satisfiedBy());
    }
}
