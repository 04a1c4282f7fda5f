package motcua.simulators.vneid;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Two OpenID providers on one server; who is signed in to one is not signed in to the other. */
@Configuration(proxyBeanMethods = false)
class RealmSecurity {
    private final Accounts accounts;
    private final RealmClaims claims;
    private final String product;

    RealmSecurity(Accounts accounts, RealmClaims claims, @Value("${motcua.simulators.product}") String product) {
        this.accounts = accounts;
        this.claims = claims;
        this.product = product;
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .build();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new InMemoryOAuth2AuthorizationService();
    }

    @Bean
    SecurityFilterChain citizens(HttpSecurity http) {
        return chain(http, Realm.VNEID);
    }

    @Bean
    SecurityFilterChain officers(HttpSecurity http) {
        return chain(http, Realm.CANBO);
    }

    private SecurityFilterChain chain(HttpSecurity http, Realm realm) {
        var root = "/" + realm.path();
        var signIn = root + "/dang-nhap";
        var server = new OAuth2AuthorizationServerConfigurer();
        var contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey("realm." + realm.path());
        return http.securityMatcher(root + "/**")
                .with(
                        server,
                        provider -> provider.oidc(
                                oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(claims::userInfo))))
                .securityContext(context -> context.securityContextRepository(contexts))
                .userDetailsService(users(realm))
                .authorizeHttpRequests(requests -> requests.requestMatchers(signIn, root + "/accounts")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers(server.getEndpointsMatcher()))
                .formLogin(form -> form.loginPage(signIn).defaultSuccessUrl(product))
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(signIn),
                        PathPatternRequestMatcher.pathPattern(root + "/oauth2/authorize")))
                .build();
    }

    private UserDetailsService users(Realm realm) {
        return name -> accounts.find(realm, name)
                .map(account -> User.withUsername(account.subject())
                        .password("{noop}" + Accounts.PASSWORD)
                        .roles("ACCOUNT")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }
}
