package vn.motcua.organisation;

/** Which agency a rule means. */
public sealed interface Decider {
    record Named(AgencyId agency) implements Decider {}

    /** The agency of this kind for the area in question, as "the people's committee of the commune". */
    record OfTheArea(AgencyKind kind) implements Decider {
        public OfTheArea {
            if (!kind.isOnePerArea()) {
                throw new IllegalArgumentException("A department must be named: an area has more than one");
            }
        }
    }
}
