package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.Refusal;

/** Why a dossier does not pass to a successor. */
public sealed interface PassingRefusal extends Refusal {

    /** The decision by which it passes is not named. */
    record GroundMissing() implements PassingRefusal {
        @Override
        public String code() {
            return "dossier.passing-ground-missing";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("field", "/ground");
        }
    }

    /** @param max how many letters are taken */
    record GroundTooLong(int max, int found) implements PassingRefusal {
        @Override
        public String code() {
            return "dossier.passing-ground-too-long";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("field", "/ground", "max", max, "found", found);
        }
    }

    /** Nobody succeeds itself. */
    record SameAgency() implements PassingRefusal {
        @Override
        public String code() {
            return "dossier.passing-same-agency";
        }
    }

    /** There is no such agency, or it has ended or not begun. */
    record SuccessorNotOpen(AgencyId successor, LocalDate day) implements PassingRefusal {
        @Override
        public String code() {
            return "dossier.passing-successor-not-open";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("successor", successor.toString(), "day", day.toString());
        }
    }

    /** The agency that is to be succeeded neither receives nor decides this dossier. */
    record NotSeatedThere(AgencyId agency) implements PassingRefusal {
        @Override
        public String code() {
            return "dossier.passing-not-seated-there";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("agency", agency.toString());
        }
    }

    /** Closed, refused and withdrawn dossiers need nobody any more. */
    record Ended(Stage found) implements PassingRefusal {
        @Override
        public String code() {
            return "dossier.passing-ended";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("stage", found.name());
        }
    }

    /** Nobody has these roles at the successor today, and counter or route need them. */
    record RolesMissing(Set<Role> roles) implements PassingRefusal {
        public RolesMissing {
            roles = Set.copyOf(roles);
        }

        @Override
        public String code() {
            return "dossier.passing-roles-missing";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("roles", roles.stream().map(Role::name).sorted().collect(Collectors.toList()));
        }
    }

    /** Its result has a number or a signature of the agency and is not issued: what one began another cannot finish. */
    record ResultBegun(ResultState state) implements PassingRefusal {
        @Override
        public String code() {
            return "dossier.passing-result-begun";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("state", state.name());
        }
    }

    /** A row is not what the log says of it; the operator must look first. */
    record InDoubt() implements PassingRefusal {
        @Override
        public String code() {
            return "dossier.passing-in-doubt";
        }
    }
}
