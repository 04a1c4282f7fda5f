package vn.motcua.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;

/**
 * Judges access tokens (JWT) of the two providers: signature, issuer, time and audience. The keys are fetched with the
 * first token.
 */
@Component
class AccessTokens implements AuthenticationManagerResolver<String> {
    private final IdentitySettings settings;
    private final ClaimMapping mapping;
    private final ApplicationEventPublisher events;
    private final Map<Realm, AuthenticationManager> managers = new ConcurrentHashMap<>();

    AccessTokens(IdentitySettings settings, ClaimMapping mapping, ApplicationEventPublisher events) {
        this.settings = settings;
        this.events = events;
        this.mapping = mapping;
    }

    @Override
    public AuthenticationManager resolve(String issuer) {
        return settings.realmOf(issuer)
                .map(realm -> managers.computeIfAbsent(realm, _ -> manager(realm, issuer)))
                .orElse(_ -> {
                    throw new InvalidBearerTokenException("The token's issuer must be one of ours, but is not");
                });
    }

    private AuthenticationManager manager(Realm realm, String issuer) {
        var tokens = new JwtAuthenticationProvider(new SupplierJwtDecoder(() -> decoder(issuer)));
        tokens.setJwtAuthenticationConverter(token -> bearer(realm, token));
        return authentication -> {
            try {
                return tokens.authenticate(authentication);
            } catch (AuthenticationServiceException | JwtDecoderInitializationException e) {
                throw new ProviderUnreachable(e);
            }
        };
    }

    private JwtDecoder decoder(String issuer) {
        var decoder =
                NimbusJwtDecoder.withIssuerLocation(issuer).validateType(false).build();
        var time = new JwtTimestampValidator();
        time.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                time,
                accessTokenTypes(),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())))));
        return decoder;
    }

    /** Access tokens are named so (RFC 9068), or as any JWT by older providers. */
    private static JwtTypeValidator accessTokenTypes() {
        var types = new JwtTypeValidator("at+jwt", "application/at+jwt", "JWT");
        types.setAllowEmpty(true);
        return types;
    }

    private UsernamePasswordAuthenticationToken bearer(Realm realm, Jwt token) {
        try {
            var user = mapping.user(realm, token.getClaims());
            if (user instanceof User.Officer officer) {
                events.publishEvent(OfficerSignedIn.of(officer));
            }
            var principal = new TokenPrincipal(user, scopes(token), token.getExpiresAt());
            return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
        } catch (ClaimMapping.Unusable e) {
            throw new InvalidBearerTokenException("The token names no person", e);
        }
    }

    /** RFC 9068 has one text with blanks; some providers send a list. */
    private static Set<String> scopes(Jwt token) {
        return switch (token.getClaims().get("scope")) {
            case String text ->
                Arrays.stream(text.split(" ")).filter(s -> !s.isBlank()).collect(Collectors.toSet());
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }
}
