package vn.motcua.openfigures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.scorecard.Measure;
import vn.motcua.scorecard.Period;

/**
 * What is published of a month.
 *
 * @param asOf the moment of which it tells
 * @param units by name
 */
public record OpenMonth(
        Period period, State state, Instant asOf, List<Measure> measures, List<OpenFigure> province, List<Unit> units) {
    /** How settled a month's figures are. */
    public enum State {
        /** It has not ended. */
        RUNNING,
        /** It has ended; what comes late still changes it. */
        OVER,
        /** Frozen under the signed log: it stays what it is. */
        CLOSED
    }

    /**
     * An agency that decides.
     *
     * @param figures in the order of the measures
     * @param place among those of its group; empty with too few dossiers
     */
    public record Unit(AgencyId agency, String name, Group group, List<OpenFigure> figures, Optional<Place> place) {
        public Unit {
            figures = List.copyOf(figures);
        }
    }

    /** @param of how many have one; from 1, the same for equals */
    public record Place(int place, int of) {}

    /** Who is compared with whom. */
    public enum Group {
        COMMUNES,
        COMMUNE_POLICE,
        DEPARTMENTS;

        static Group of(AgencyKind kind) {
            return switch (kind) {
                case COMMUNE_PEOPLES_COMMITTEE, COMMUNE_CENTRE -> COMMUNES;
                case COMMUNE_POLICE -> COMMUNE_POLICE;
                case PROVINCE_PEOPLES_COMMITTEE, PROVINCE_CENTRE, DEPARTMENT -> DEPARTMENTS;
            };
        }
    }

    public OpenMonth {
        measures = List.copyOf(measures);
        province = List.copyOf(province);
        units = List.copyOf(units);
    }

    public Optional<Unit> unit(AgencyId agency) {
        return units.stream().filter(unit -> unit.agency().equals(agency)).findFirst();
    }

    public List<Unit> units(Group group) {
        return units.stream().filter(unit -> unit.group() == group).toList();
    }
}
