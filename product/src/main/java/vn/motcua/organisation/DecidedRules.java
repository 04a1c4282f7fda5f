package vn.motcua.organisation;

import java.util.List;

/**
 * Tells this module what the register of decisions on decentralisation and authorisation makes of competence. The module that keeps
 * the register lies above and fulfils it; it says when something changes ({@link Competences#renew}).
 */
public interface DecidedRules {
    /** Every rule that a decision in the register makes or made, with the days on which it really holds or held. */
    List<CompetenceRule> all();
}
