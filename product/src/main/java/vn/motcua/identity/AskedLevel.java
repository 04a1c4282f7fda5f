package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import vn.motcua.ui.SharedMachine;

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
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return asked(request, resolver.resolve(request));
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return asked(request, resolver.resolve(request, registration));
            }
        };
    }

    /** On a machine that many use the provider asks everybody anew: who signed in before may still be signed in there. */
    private static @Nullable OAuth2AuthorizationRequest asked(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest made) {
        return made == null || !SharedMachine.is(request)
                ? made
                : OAuth2AuthorizationRequest.from(made)
                        .additionalParameters(more -> more.put("prompt", "login"))
                        .build();
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
