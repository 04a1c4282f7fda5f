package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;
import vn.motcua.forms.Answers;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.CompetenceKind;
import vn.motcua.rules.RowGround;
import vn.motcua.shared.Language;

/**
 * Why the agency that decides was competent when the dossier was filed: the rule of the province, and the row of the procedure's table
 * that led to it. It stands in the log of dossiers, so its names stay as they are.
 *
 * @param rule id of the rule
 * @param basis the law or document, as it is quoted
 * @param decision number of the decision that gave or lent it; null where the law does
 * @param table file of the table, without folder and ending; null where none was asked, or a decision goes before it
 * @param row null exactly where {@code table} is
 */
public record WhyCompetent(
        String rule,
        String basis,
        @JsonInclude(Include.NON_NULL) @Nullable String decision,
        @JsonInclude(Include.NON_NULL) @Nullable String table,
        @JsonInclude(Include.NON_NULL) @Nullable RowGround row) {
    /** @param terms with the table that was asked, if there is one */
    public static WhyCompetent of(CompetenceAnswer.Decides decides, ServiceTerms terms, Answers answers) {
        var row = decides.kind() == CompetenceKind.DECENTRALISATION ? null : terms.competenceRow(answers);
        return new WhyCompetent(
                decides.rule().toString(),
                decides.basis(),
                decides.decisionNumber(),
                row == null ? null : terms.competenceTable(),
                row);
    }

    /** {@code Khu kinh tế: sở (dòng 1, Đ. 7 k. 1); Luật thử}. */
    public String in(Language language) {
        var rule = decision == null || decision.isBlank() ? basis : basis + " (" + decision + ")";
        return row == null ? rule : row.in(language) + "; " + rule;
    }
}
