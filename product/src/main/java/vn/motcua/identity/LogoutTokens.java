package vn.motcua.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Judges what a provider says when somebody's sessions are to end (OpenID Connect Back-Channel Logout 1.0, 2.6). */
@Component
class LogoutTokens {
    private static final Logger LOG = LoggerFactory.getLogger(LogoutTokens.class);
    private static final String EVENTS = "events";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final Providers providers;
    private final IdentitySettings settings;
    private final Map<Realm, JwtDecoder> decoders = new ConcurrentHashMap<>();

    LogoutTokens(Providers providers, IdentitySettings settings) {
        this.providers = providers;
        this.settings = settings;
    }

    /** Whose sessions are to end, as the provider calls the person; empty when it is no such word of this provider's. */
    Optional<String> subject(Realm realm, String token) {
        var provider = settings.provider(realm);
        var keys = providers
                .addresses(realm)
                .map(ClientRegistration.ProviderDetails::getJwkSetUri)
                .orElse(null);
        if (provider.isEmpty() || keys == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(decoders.computeIfAbsent(realm, _ -> decoder(keys, provider.get()))
                            .decode(token))
                    .map(Jwt::getSubject);
        } catch (JwtException _) {
            LOG.info("What {} said of signing out is not taken", realm.id());
            return Optional.empty();
        }
    }

    private static JwtDecoder decoder(String keys, IdentitySettings.Provider provider) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys).validateType(false).build();
        var types = new JwtTypeValidator("logout+jwt", "application/logout+jwt", "JWT");
        types.setAllowEmpty(true);
        var time = new JwtTimestampValidator();
        time.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.<OAuth2TokenValidator<Jwt>>of(
                time,
                types,
                new JwtIssuerValidator(provider.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(provider.clientId())),
                new JwtClaimValidator<Map<String, Object>>(
                        EVENTS, events -> events != null && events.containsKey(EVENT)),
                LogoutTokens::isOfNoSignIn)));
        return decoder;
    }

    /** A token of a sign-in has a nonce; it must not end anything. */
    private static OAuth2TokenValidatorResult isOfNoSignIn(Jwt token) {
        return token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "It is of a sign-in", null))
                : OAuth2TokenValidatorResult.success();
    }
}
