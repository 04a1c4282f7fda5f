package vn.motcua.scorecard;

/**
 * Why a dossier is late, as far as its log tells: where it lay when its due time passed. An absent signer, a missing stand-in and late
 * synchronisation leave no trace in the log of dossiers yet, so they are not told apart.
 */
public enum Cause {
    /** The applicant was asked twice after receipt, which the rule counts as late whatever the clock says. */
    SECOND_SUPPLEMENT,
    /** A step at another agency was open: consultation or work in common. */
    OTHER_AGENCY,
    /** A step of the agency or its counter was open. */
    OWN_STEP,
    /** All steps were done; the decision was missing. */
    DECISION,
    /** The step in which it passed has not ended yet. */
    UNFINISHED;

    /** Joined to lines {@code l} of dossiers. */
    static final String STEP_AT_DUE_TIME = """
            left join lateral (
                select e.place, e.step, e.actor_agency from facts.event_fact e
                 where e.dossier_id = l.dossier_id and e.kind = 'StepTaken' and l.is_late
                   and e.started_at <= l.due_at and e.at > l.due_at and e.at <= l.as_of
                 order by e.at desc limit 1) st on true
            """;

    static final String SQL = """
            case when not l.is_late then null
                 when l.supplements_in_handling > 1 then 'SECOND_SUPPLEMENT'
                 when st.place is not null and st.actor_agency <> l.agency and st.actor_agency <> l.counter
                      then 'OTHER_AGENCY'
                 when st.place is not null then 'OWN_STEP'
                 when l.ended_as is not null then 'DECISION'
                 else 'UNFINISHED' end
            """;
}
