package vn.motcua.organisation;

/** Judges whether who sent the present request may keep rules of competence. The module of editors, which lies above, fulfils it. */
public interface MayKeepCompetence {
    /** Returns where it is so, and throws what becomes of it where it is not. */
    void demand(ProcedureScope scope);
}
