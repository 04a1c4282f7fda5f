package vn.motcua.handling;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.handling.SearchTerms.OfDossier;
import vn.motcua.handling.SearchTerms.OfFiling;
import vn.motcua.handling.SearchTerms.OfId;
import vn.motcua.handling.SearchTerms.OfPerson;
import vn.motcua.handling.SearchTerms.PartOfNumber;
import vn.motcua.payment.Bills;
import vn.motcua.presentation.OnPaper;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.result.Results;

/** Understands what was typed or scanned to find a dossier: first as something that stands on paper, else as words. */
@Component
class SearchReader {
    private final ProcedureWords procedures;
    private final Bills bills;
    private final Results results;

    SearchReader(ProcedureWords procedures, Bills bills, Results results) {
        this.procedures = procedures;
        this.bills = bills;
        this.results = results;
    }

    /** The likeliest first; whoever finds something by one need not try the next. Empty when nothing can be found by it. */
    List<SearchTerms> read(String typed) {
        return OnPaper.read(typed).map(this::of).orElseGet(() -> SearchTerms.of(typed, procedures));
    }

    private List<SearchTerms> of(OnPaper paper) {
        return switch (paper) {
            // A running number may have more digits than were typed.
            case OnPaper.Numbered(var number) -> List.of(new OfDossier(number), new PartOfNumber(number.value()));
            case OnPaper.Filing(var reference) -> List.of(new OfFiling(reference.number()));
            case OnPaper.Card(var number) -> List.of(new OfPerson(number));
            case OnPaper.Person(var number) -> List.of(new OfPerson(number));
            case OnPaper.Page(var dossier) -> List.of(new OfId(dossier));
            case OnPaper.Money(var code) ->
                bills.quoted(code).filter(bill -> bill.caseKind().equals(DossierTrace.CASE_KIND)).stream()
                        .<SearchTerms>map(bill -> new OfId(bill.caseId()))
                        .toList();
            case OnPaper.Result(var token) ->
                results.byToken(token).stream()
                        .<SearchTerms>map(result -> new OfId(result.dossier().value()))
                        .toList();
            case OnPaper.MistypedFiling _, OnPaper.OtherAddress _ -> List.of();
        };
    }
}
