package vn.motcua.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import motcua.vietnamese.ForeignLetters;
import motcua.vietnamese.Text;
import motcua.vietnamese.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditEntry;
import vn.motcua.shared.PrintableText;
import vn.motcua.shared.WrittenTime;

/**
 * Reads a user out of a provider's claims. Knows the names of the national portal's user info profile and of OpenID
 * Connect; others are named by {@code motcua.oidc.<realm>.claims.<our name>}.
 */
@Component
class ClaimMapping {
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("personal-number", List.of("SoDinhDanh", "personal_number")),
            Map.entry("full-name", List.of("HoVaTen", "name")),
            Map.entry("birth-date", List.of("birthdate", "NgaySinh")),
            Map.entry("sex", List.of("gender", "GioiTinh")),
            Map.entry("nationality", List.of("nationality", "QuocTich")),
            Map.entry("residence", List.of("DiaChi", "address")),
            Map.entry("residence-area-code", List.of("residence_area_code", "MaXa")),
            Map.entry("phone", List.of("SoDienThoai", "phone_number")),
            Map.entry("email", List.of("ThuDienTu", "email")),
            Map.entry("id-issued-on", List.of("id_issued_on", "NgayCap")),
            Map.entry("organisation-number", List.of("MaSoDoanhNghiep", "MaSoThue", "organisation_number")),
            Map.entry("organisation-name", List.of("TenDoanhNghiep", "organisation_name")),
            Map.entry("level", List.of("loAs", "acr")),
            Map.entry("subject", List.of("sub")),
            Map.entry("roles", List.of("roles")));

    private final IdentitySettings settings;
    private final Accounts accounts;

    ClaimMapping(IdentitySettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /** The claims lack what an account needs. */
    static class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(String what) {
            super(what);
        }
    }

    /** The name in the claims has letters that cannot be kept. */
    static final class UnusableName extends Unusable {
        private static final long serialVersionUID = 1;

        UnusableName(String letters) {
            super("A name of the provider's must have letters of one alphabet that can be printed, but has " + letters);
        }
    }

    /** @throws Unusable when the claims name no person */
    User user(Realm realm, Map<String, Object> claims) {
        var reader = new Reader(
                claims,
                settings.provider(realm).map(IdentitySettings.Provider::claims).orElse(Map.of()));
        return switch (realm) {
            case CITIZEN -> citizen(reader);
            case OFFICER -> officer(reader);
        };
    }

    private User.Citizen citizen(Reader claims) {
        var number = claims.required("personal-number");
        var organisation = claims.text("organisation-number");
        var name = readable(Text.name(claims.required("full-name")));
        if ((organisation == null ? number : organisation).length() > Accounts.NUMBER_LENGTH_MAX) {
            throw new Unusable("The provider's number must have at most " + Accounts.NUMBER_LENGTH_MAX
                    + " characters, but has more");
        }
        return new User.Citizen(
                organisation == null ? accounts.ofCitizen(number) : accounts.ofOrganisation(organisation),
                claims.level(),
                new EidClaims(
                        number,
                        name,
                        claims.born(),
                        claims.sex(),
                        claims.text("nationality"),
                        claims.text("residence"),
                        claims.text("residence-area-code"),
                        claims.text("phone"),
                        claims.text("email"),
                        claims.day("id-issued-on"),
                        organisation,
                        organisation == null ? null : claims.name("organisation-name")));
    }

    /**
     * Names stand on papers and are searched for: what no font has, and a letter of another alphabet within a word of ours,
     * is for the provider to correct.
     */
    private static String readable(String name) {
        var foreign = ForeignLetters.first(name);
        if (foreign.isPresent()) {
            throw new UnusableName(PrintableText.named(List.of(foreign.getAsInt())));
        }
        PrintableText.problem(name).ifPresent(problem -> {
            throw new UnusableName(problem.letters());
        });
        return name;
    }

    private static User.Officer officer(Reader claims) {
        var subject = claims.required("subject");
        var account = "officer:" + subject;
        if (!AuditEntry.isId(account)) {
            throw new Unusable(
                    "The provider's subject must be short and without blanks, so that the access log can name who looked");
        }
        var name = claims.name("full-name");
        return new User.Officer(new AccountId(account), name == null ? subject : name, claims.roles());
    }

    private record Reader(Map<String, Object> claims, Map<String, String> renamed) {
        @Nullable
        Object raw(String ours) {
            var own = renamed.get(ours);
            var names = own == null ? NAMES.getOrDefault(ours, List.of()) : List.of(own);
            for (var name : names) {
                var value = claims.get(name);
                if (value != null && !value.toString().isBlank()) {
                    return value;
                }
            }
            return null;
        }

        @Nullable
        String text(String ours) {
            var value = raw(ours);
            if (value instanceof Map<?, ?> address) {
                value = address.get("formatted");
            }
            var text = value == null ? "" : Text.line(value.toString());
            return text.isEmpty() ? null : text;
        }

        @Nullable
        String name(String ours) {
            var text = text(ours);
            return text == null ? null : readable(text);
        }

        String required(String ours) {
            var text = text(ours);
            if (text == null) {
                throw new Unusable("The provider's claims must hold " + ours + ", but do not");
            }
            return text;
        }

        /** Of some people the papers know the year of birth alone, or its month. */
        @Nullable
        String born() {
            var text = text("birth-date");
            return text == null ? null : WrittenDate.read(text).iso().orElse(null);
        }

        @Nullable
        LocalDate day(String ours) {
            var text = text(ours);
            if (text == null) {
                return null;
            }
            try {
                return WrittenTime.day(text);
            } catch (DateTimeException _) {
                return null;
            }
        }

        @Nullable
        String sex() {
            var text = text("sex");
            if (text == null) {
                return null;
            }
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "male", "nam", "1", "m" -> "MALE";
                case "female", "nữ", "nu", "2", "0", "f" -> "FEMALE";
                default -> null;
            };
        }

        /** The last digit of what the provider calls the level ({@code 2}, {@code loa2}); the lower one in doubt. */
        int level() {
            var text = text("level");
            return text != null && text.endsWith("2") ? 2 : 1;
        }

        /** Names that are no role of ours are left out. */
        Set<Role> roles() {
            var held = EnumSet.noneOf(Role.class);
            if (raw("roles") instanceof Collection<?> names) {
                Arrays.stream(Role.values())
                        .filter(role ->
                                names.stream().anyMatch(name -> role.name().equals(String.valueOf(name))))
                        .forEach(held::add);
            }
            return held;
        }
    }
}
