package vn.motcua.identity;

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

    private final ClaimMapping mapping;
    private final OidcUserService provider = new OidcUserService();

    OidcPeople(ClaimMapping mapping) {
        this.mapping = mapping;
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
        try {
            return new SignedInPerson(mapping.user(realm, said.getClaims()), said.getIdToken(), null);
        } catch (ClaimMapping.UnusableName e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(UNUSABLE_NAME), e);
        } catch (ClaimMapping.Unusable e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(UNUSABLE_CLAIMS), e);
        }
    }
}
