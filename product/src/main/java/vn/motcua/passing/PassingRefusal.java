package vn.motcua.passing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.dossier.ResultState;
import vn.motcua.dossier.Stage;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.Refusal;

/** Why a dossier does not pass to a successor. */
public sealed interface PassingRefusal extends Refusal {
    /** The order cannot be followed, whatever the dossier. */
    sealed interface OfOrder extends PassingRefusal {}

    /** This dossier cannot follow it. */
    sealed interface OfDossier extends PassingRefusal {}

    /** The decision by which it passes is not named. */
    record GroundMissing() implements OfOrder {
        @Override
        public String code() {
            return "passing.ground-missing";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("field", "/ground");
        }
    }

    /** @param max how many letters are taken */
    record GroundTooLong(int max, int found) implements OfOrder {
        @Override
        public String code() {
            return "passing.ground-too-long";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("field", "/ground", "max", max, "found", found);
        }
    }

    /** Nobody succeeds itself. */
    record SameAgency() implements OfOrder {
        @Override
        public String code() {
            return "passing.same-agency";
        }
    }

    /** There is no such agency, or it has ended or not begun. */
    record SuccessorNotOpen(AgencyId successor, LocalDate day) implements OfOrder {
        @Override
        public String code() {
            return "passing.successor-not-open";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("successor", successor.toString(), "day", day.toString());
        }
    }

    /** Other dossiers would pass, or other ones would not, than whoever gives the order saw. */
    record ListChanged() implements OfOrder {
        @Override
        public String code() {
            return "passing.list-changed";
        }
    }

    /** The agency that is to be succeeded neither receives nor decides this dossier. */
    record NotSeatedThere(AgencyId agency) implements OfDossier {
        @Override
        public String code() {
            return "passing.not-seated-there";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("agency", agency.toString());
        }
    }

    /** Closed, refused and withdrawn dossiers need nobody any more. */
    record Ended(Stage found) implements OfDossier {
        @Override
        public String code() {
            return "passing.ended";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("stage", found.name());
        }
    }

    /** Nobody has these roles at the successor today, and counter or route need them. */
    record RolesMissing(Set<Role> roles) implements OfDossier {
        public RolesMissing {
            roles = Set.copyOf(roles);
        }

        @Override
        public String code() {
            return "passing.roles-missing";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("roles", roles.stream().map(Role::name).sorted().collect(Collectors.toList()));
        }
    }

    /** Its result has a number or a signature of the agency and is not issued: what one began another cannot finish. */
    record ResultBegun(ResultState state) implements OfDossier {
        @Override
        public String code() {
            return "passing.result-begun";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("state", state.name());
        }
    }

    /** A row is not what the log says of it; the operator must look first. */
    record InDoubt() implements OfDossier {
        @Override
        public String code() {
            return "passing.in-doubt";
        }
    }
}
