package vn.motcua.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Turns what a provider says after sign-in into a user of ours. */
@Component
class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** Code of the answer when the provider's claims do not name a person. */
    static final String UNUSABLE_CLAIMS = "unusable_claims";

    /** Code of the answer when the name there has letters that cannot be kept. */
    static final String UNUSABLE_NAME = "unusable_name";

    /** Code of the answer when one account signs in again and again. */
    static final String TOO_OFTEN = "too_often";

    /** Of what an address may look up in a minute. */
    private static final int PART_OF_LIMIT = 4;

    private final ClaimMapping mapping;
    private final OidcUserService provider = new OidcUserService();
    private final int perMinute;
    private final AddressLimit limit;

    OidcPeople(ClaimMapping mapping, DoorSettings doors, Clock clock) {
        this.mapping = mapping;
        perMinute = doors.limitPerMinute() / PART_OF_LIMIT;
        limit = new AddressLimit(1, 1, Duration.ofMinutes(1), clock);
        provider.setRetrieveUserInfo(request -> request.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri()
                != null);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var realm = Realm.valueOf(
                request.getClientRegistration().getRegistrationId().toUpperCase(Locale.ROOT));
        var said = provider.loadUser(request);
        if (perMinute > 0 && !limit.mayPass(realm + ":" + said.getSubject(), perMinute)) {
            throw new OAuth2AuthenticationException(new OAuth2Error(TOO_OFTEN));
        }
        try {
            return new SignedInPerson(mapping.user(realm, said.getClaims()), said.getIdToken(), null);
        } catch (ClaimMapping.UnusableName e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(UNUSABLE_NAME), e);
        } catch (ClaimMapping.Unusable e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(UNUSABLE_CLAIMS), e);
        }
    }
}
