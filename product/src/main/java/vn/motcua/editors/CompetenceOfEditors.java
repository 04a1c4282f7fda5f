package vn.motcua.editors;

import org.springframework.stereotype.Component;
import vn.motcua.organisation.MayKeepCompetence;
import vn.motcua.organisation.ProcedureScope;

/** A rule of competence is for who may edit all procedures that it is about. */
@Component
class CompetenceOfEditors implements MayKeepCompetence {
    private final MayEdit mayEdit;

    CompetenceOfEditors(MayEdit mayEdit) {
        this.mayEdit = mayEdit;
    }

    @Override
    public void demand(ProcedureScope scope) {
        switch (scope) {
            case ProcedureScope.One(var code) -> mayEdit.demand(code);
            case ProcedureScope.OneCase(var code, var _) -> mayEdit.demand(code);
            case ProcedureScope.Group(var _, var field) -> {
                if (field == null) {
                    mayEdit.demandAll();
                } else {
                    mayEdit.demandField(field);
                }
            }
        }
    }
}
