package motcua.simulators.vneid;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * Who may ask for tokens: in each realm the product's pages (code flow with PKCE), and each demo account as a machine
 * client of its own (client credentials: account name and the password of all accounts).
 */
@Component
class Clients implements RegisteredClientRepository {
    private final Accounts accounts;
    private final List<String> products;
    private final String secret;

    Clients(
            Accounts accounts,
            @Value("${motcua.simulators.product}") List<String> products,
            @Value("${motcua.simulators.client-secret:demo}") String secret) {
        this.accounts = accounts;
        this.products = List.copyOf(products);
        this.secret = secret;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return Realm.ofIssuer(AuthorizationServerContextHolder.getContext().getIssuer())
                .map(realm -> find(realm, clientId))
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        var parts = id.split(":", 2);
        return find(Realm.valueOf(parts[0]), parts[1]);
    }

    /** Nothing is kept: clients are known beforehand. */
    @Override
    public void save(RegisteredClient client) {}

    private @Nullable RegisteredClient find(Realm realm, String clientId) {
        if (clientId.equals(realm.clientId())) {
            return pages(realm);
        }
        return accounts.find(realm, clientId)
                .map(account -> machine(realm, clientId))
                .orElse(null);
    }

    private RegisteredClient pages(Realm realm) {
        return with(realm, realm.clientId(), secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> products.forEach(product -> uris.add(product + realm.redirectPath())))
                .postLogoutRedirectUris(uris -> products.forEach(product -> {
                    uris.add(product);
                    uris.add(product + "/");
                }))
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email", "phone", "address")))
                .build();
    }

    private RegisteredClient machine(Realm realm, String clientId) {
        return with(realm, clientId, Accounts.PASSWORD)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofHours(12))
                        .build())
                .build();
    }

    private static RegisteredClient.Builder with(Realm realm, String clientId, String secret) {
        return RegisteredClient.withId(realm.name() + ":" + clientId)
                .clientId(clientId)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .scopes(scopes -> scopes.addAll(Scopes.ALL))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build());
    }
}
