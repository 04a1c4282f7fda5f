package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked of the provider, until its answer comes: sealed, in a cookie of the browser that asked. Who only begins to
 * sign in takes no room of ours, and the answer may reach another instance.
 */
@Component
class SignInRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    static final Duration KEPT = Duration.ofMinutes(15);
    private static final String PURPOSE = "sign-in";

    private record Asked(
            String realm, String redirectUri, String state, String nonce, String verifier, Instant until) {}

    private final SessionSeal seal;
    private final SessionCookies cookies;
    private final Providers providers;
    private final JsonMapper json;
    private final Clock clock;

    SignInRequests(SessionSeal seal, DoorSettings doors, Providers providers, JsonMapper json, Clock clock) {
        this.seal = seal;
        this.cookies = new SessionCookies(doors.secureCookies());
        this.providers = providers;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var answered = request.getParameter(OAuth2ParameterNames.STATE);
        return cookies.read(SessionCookies.SIGN_IN, request)
                .flatMap(this::opened)
                .filter(asked ->
                        asked.state().equals(answered) && clock.instant().isBefore(asked.until()))
                .map(this::request)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            cookies.clear(SessionCookies.SIGN_IN, request, response);
            return;
        }
        var kept = new Asked(
                text(asked, OAuth2ParameterNames.REGISTRATION_ID),
                asked.getRedirectUri() == null ? "" : asked.getRedirectUri(),
                asked.getState() == null ? "" : asked.getState(),
                text(asked, OidcParameterNames.NONCE),
                text(asked, PkceParameterNames.CODE_VERIFIER),
                clock.instant().plus(KEPT));
        var sealed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seal.sealed(PURPOSE, json.writeValueAsBytes(kept)));
        cookies.write(SessionCookies.SIGN_IN, sealed, KEPT, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var asked = loadAuthorizationRequest(request);
        if (asked != null) {
            cookies.clear(SessionCookies.SIGN_IN, request, response);
        }
        return asked;
    }

    private Optional<Asked> opened(String cookie) {
        try {
            return seal.opened(PURPOSE, Base64.getUrlDecoder().decode(cookie.getBytes(StandardCharsets.US_ASCII)))
                    .map(text -> json.readValue(text, Asked.class));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private @Nullable OAuth2AuthorizationRequest request(Asked asked) {
        var provider = providers.findByRegistrationId(asked.realm());
        var address = provider == null ? null : provider.getProviderDetails().getAuthorizationUri();
        return provider == null || address == null
                ? null
                : OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(address)
                        .clientId(provider.getClientId())
                        .redirectUri(asked.redirectUri())
                        .scopes(provider.getScopes())
                        .state(asked.state())
                        .attributes(attributes -> attributes.putAll(Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID, asked.realm(),
                                OidcParameterNames.NONCE, asked.nonce(),
                                PkceParameterNames.CODE_VERIFIER, asked.verifier())))
                        .build();
    }

    private static String text(OAuth2AuthorizationRequest asked, String attribute) {
        return asked.getAttribute(attribute) instanceof String text ? text : "";
    }
}
