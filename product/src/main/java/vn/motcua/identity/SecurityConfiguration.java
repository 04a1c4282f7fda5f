package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Two ways in: machines with an access token at {@code /api}, people with a session elsewhere. Who may pass which door
 * is the {@link Guard}'s matter; here it is found out who comes.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IdentitySettings.class, DoorSettings.class})
class SecurityConfiguration {
    private final IdentitySettings settings;
    private final DoorSettings doors;
    private final PageOwner owner;
    private final Clock clock;

    SecurityConfiguration(IdentitySettings settings, DoorSettings doors, PageOwner owner, Clock clock) {
        this.settings = settings;
        this.doors = doors;
        this.owner = owner;
        this.clock = clock;
    }

    /** Requests are observed as a whole; to observe each filter of the chain too costs much and tells nobody anything. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, AccessTokens tokens, ApiRefusals refusals) {
        var remembered = new RememberedTokens(new JwtIssuerAuthenticationManagerResolver(tokens), clock);
        return http.securityMatcher("/api/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(remembered::judgeOf)
                        .bearerTokenResolver(remembered)
                        .authenticationEntryPoint((_, response, reason) -> refusals.badToken(response, reason)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, SignIn signIn, Providers providers, ParkedForms parkedForms, SessionContexts sessions) {
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(providers);
        signOut.setPostLogoutRedirectUri("{baseUrl}/");
        var parking = new FormParking(doors, parkedForms);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((who, context) -> new AuthorizationDecision(mayWatch(who.get(), context.getRequest())))
                        .anyRequest()
                        .permitAll())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(forms -> forms.csrfTokenRepository(new FormProofs(sessions::session, owner))
                        .ignoringRequestMatchers(ProviderSignOut.DOOR + "*"))
                .addFilterBefore(parking, CsrfFilter.class)
                .addFilterBefore(new KnownProviders(providers), OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(signIn::by)
                .logout(logout -> logout.logoutUrl("/dang-xuat").logoutSuccessHandler(signOut))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                                new LateForms(parking, owner, (request, response, _) -> refuse(request, response)))
                        .authenticationEntryPoint((request, response, _) -> refuse(request, response)))
                .headers(this::whatBrowsersMay)
                .build();
    }

    private void whatBrowsersMay(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
    }

    private String contentPolicy() {
        return "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; "
                + "base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + String.join(" ", settings.origins());
    }

    /** A form without its proof, or a page of the operators: sign-in where nobody is known, else 403. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var isForm = request.getMethod().equals("POST");
        if (isForm && (who == null || who instanceof AnonymousAuthenticationToken)) {
            response.sendRedirect("/dang-nhap?loi=" + SignInProblem.SESSION_OVER.code());
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Operators, or whoever asks from the addresses set for it, without a proxy in between. */
    private boolean mayWatch(Authentication who, HttpServletRequest request) {
        var isNear = doors.metricsFrom().stream().anyMatch(range -> new IpAddressMatcher(range).matches(request));
        var isForwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return (isNear && !isForwarded)
                || (who.getPrincipal() instanceof Principal principal
                        && principal.user() instanceof User.Officer officer
                        && officer.may(Permission.OPERATE));
    }
}
