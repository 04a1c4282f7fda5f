package vn.motcua.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.proof.KeptRows;

/** Positions and their units as the log vouches for them: where an assignment leads. */
final class Seats {
    record Position(UUID id, UUID unit, String name) {}

    record Unit(UUID id, AgencyId agency, String name) {
        Assignment.Unit named() {
            return new Assignment.Unit(new UnitId(id), name);
        }
    }

    private final Map<UUID, Position> positions = new HashMap<>();
    private final Map<UUID, Unit> units = new HashMap<>();

    Seats(KeptRows<Position> positions, KeptRows<Unit> units) {
        positions.sound().forEach(position -> this.positions.put(position.id(), position));
        units.sound().forEach(unit -> this.units.put(unit.id(), unit));
    }

    /** None where position or unit are in doubt. */
    Optional<Assignment> of(Given given) {
        var position = positions.get(given.position());
        var unit = position == null ? null : units.get(position.unit());
        return position == null || unit == null
                ? Optional.empty()
                : Optional.of(new Assignment(
                        given.id(),
                        unit.agency(),
                        unit.named(),
                        position.name(),
                        given.roles(),
                        given.secondedFrom(),
                        given.validity()));
    }
}
