package vn.motcua.identity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who vouches for citizens and officers: any OpenID Connect provider.
 *
 * @param citizen the e-ID of citizens and organisations
 * @param officer the officers' realm
 * @param audience what access tokens at the API must be issued for
 * @param secondLevelPaths paths at which a citizen's e-ID must be of level 2 (NĐ 69/2024)
 */
@ConfigurationProperties("motcua.oidc")
record IdentitySettings(
        @Nullable Provider citizen,
        @Nullable Provider officer,
        @DefaultValue("motcua") String audience,

        @DefaultValue({"/nop-ho-so", "/api/v1/my-drafts", "/api/v1/documents"})
        List<String> secondLevelPaths) {

    IdentitySettings {
        secondLevelPaths = List.copyOf(secondLevelPaths);
    }

    boolean needsSecondLevel(String path) {
        return secondLevelPaths.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    /**
     * @param issuer address of the provider, exactly as its tokens name it; empty switches this way of sign-in off
     * @param acrValues which levels of assurance to ask for ({@code acr_values}), as the provider names them; empty: none
     * @param claims our name of a claim to the provider's, where it differs from the ones known to {@link ClaimMapping}
     */
    record Provider(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,

            @DefaultValue({"openid", "profile", "email", "phone", "address"})
            List<String> scopes,

            @DefaultValue("") String acrValues,
            @DefaultValue Map<String, String> claims) {
        Provider {
            scopes = List.copyOf(scopes);
            claims = Map.copyOf(claims);
        }
    }

    Optional<Provider> provider(Realm realm) {
        return Optional.ofNullable(
                        switch (realm) {
                            case CITIZEN -> citizen;
                            case OFFICER -> officer;
                        })
                .filter(provider -> !provider.issuer().isBlank());
    }

    Optional<Realm> realmOf(String issuer) {
        return Stream.of(Realm.values())
                .filter(realm ->
                        provider(realm).filter(p -> p.issuer().equals(issuer)).isPresent())
                .findFirst();
    }

    /** {@code http://127.0.0.1:8090} for each provider: forms may lead there. */
    List<String> origins() {
        return Stream.of(Realm.values())
                .flatMap(realm -> provider(realm).stream())
                .map(provider -> URI.create(provider.issuer()))
                .map(issuer -> issuer.getScheme() + "://" + issuer.getRawAuthority())
                .distinct()
                .toList();
    }
}
