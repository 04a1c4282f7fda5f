package vn.motcua.handling.web.api;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.handling.web.api.StepApi.ResultField;
import vn.motcua.handling.web.api.StepApi.ResultFields;
import vn.motcua.result.ResultRow;
import vn.motcua.result.ResultTemplates;
import vn.motcua.result.Results;
import vn.motcua.result.SuggestedFields;

/** What the draft of a result takes: the fields of its template, with the draft's values or the filed answers'. */
@Component
class ResultDrafting {
    private final ResultTemplates templates;
    private final Results results;
    private final SuggestedFields suggested;

    ResultDrafting(ResultTemplates templates, Results results, SuggestedFields suggested) {
        this.templates = templates;
        this.results = results;
        this.suggested = suggested;
    }

    ResultFields fields(Dossier dossier, Decision.Verdict verdict) {
        return templates
                .of(dossier.filing(), verdict)
                .map(template -> {
                    var values = values(dossier, template);
                    var fields = template.fields().stream()
                            .map(field -> new ResultField(
                                    field.key(), field.label(), field.required(), values.getOrDefault(field.key(), "")))
                            .toList();
                    return new ResultFields(verdict, template.key(), fields);
                })
                .orElseGet(() -> new ResultFields(verdict, null, List.of()));
    }

    private Map<String, String> values(Dossier dossier, ResultTemplates.Template template) {
        return results.of(dossier).stream()
                .filter(result -> result.isOpen() && result.template().equals(template.key()))
                .findFirst()
                .map(ResultRow::fields)
                .orElseGet(() -> suggested.of(dossier, template));
    }
}
