package motcua.simulators.vneid;

import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What tokens and user info say. Access tokens carry the profile too, so that a machine needs one call only. */
@Component
class RealmClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final Accounts accounts;

    RealmClaims(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var principal = context.getPrincipal();
        var account = principal == null ? Optional.<Account>empty() : account(principal.getName());
        if (account.isEmpty()) {
            return;
        }
        var claims = context.getClaims().subject(account.get().subject());
        if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
            account.get().claims().forEach(claims::claim);
            claims.audience(List.of("motcua"));
            claims.claim(OAuth2ParameterNames.SCOPE, String.join(" ", context.getAuthorizedScopes()));
        } else if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
            claims.claim("name", account.get().name());
            account.get().claims().forEach((name, value) -> {
                if (name.equals("acr") || name.equals("roles")) {
                    claims.claim(name, value);
                }
            });
        }
    }

    OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context) {
        var name = context.getAuthorization().getPrincipalName();
        var info = OidcUserInfo.builder().subject(name);
        account(name).ifPresent(account -> account.claims().forEach(info::claim));
        return info.build();
    }

    private Optional<? extends Account> account(String name) {
        return Realm.ofIssuer(AuthorizationServerContextHolder.getContext().getIssuer())
                .flatMap(realm -> accounts.find(realm, name));
    }
}
