package vn.motcua.identity;

import java.util.Arrays;
import java.util.function.Consumer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/** Asks the provider for the level of assurance that is set, whenever somebody is sent there. */
final class AskedLevel implements Consumer<OAuth2AuthorizationRequest.Builder> {
    private final IdentitySettings settings;

    private AskedLevel(IdentitySettings settings) {
        this.settings = settings;
    }

    static OAuth2AuthorizationRequestResolver resolver(
            ClientRegistrationRepository providers, IdentitySettings settings) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(new AskedLevel(settings));
        return resolver;
    }

    @Override
    public void accept(OAuth2AuthorizationRequest.Builder request) {
        request.attributes(attributes -> Arrays.stream(Realm.values())
                .filter(realm -> realm.id().equals(attributes.get(OAuth2ParameterNames.REGISTRATION_ID)))
                .flatMap(realm -> settings.provider(realm).stream())
                .map(IdentitySettings.Provider::acrValues)
                .filter(asked -> !asked.isBlank())
                .forEach(asked -> request.additionalParameters(more -> more.put("acr_values", asked))));
    }
}
