package vn.motcua.dossier;

import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;

/**
 * A commune with its counter, its committee and an officer for each work: lan and hoa receive, huy and tam draft, mai checks, son leads,
 * van numbers. The leader "thu" leads another agency.
 *
 * @param suffix what the officers' accounts end in, so that each office has its own
 */
public record AnOffice(AreaCode commune, AgencyId committee, AgencyId centre, String suffix) {
    public static final String CITIZEN = "046065002205";
    public static final AccountId APPLICANT = new AccountId("citizen:" + CITIZEN);

    public AccountId account(String name) {
        return new AccountId("officer:" + name + suffix);
    }

    public User.Officer leader() {
        return officer("son", Role.LEADER);
    }

    public User.Officer officer(String name, Role role) {
        return new User.Officer(account(name), name, java.util.Set.of(role));
    }

    /** Sends a request as that officer. */
    public RequestPostProcessor as(String name, Role role) {
        return SignedIn.officer(name + suffix, role);
    }

    /** Sends a request as the citizen to whom all dossiers of the offices belong. */
    public static RequestPostProcessor asApplicant() {
        return SignedIn.citizen(CITIZEN, "Tôn Thất Minh");
    }
}
