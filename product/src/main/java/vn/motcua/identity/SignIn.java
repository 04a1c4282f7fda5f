package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;

/** How a browser is sent to a provider and what happens when it comes back. */
@Component
class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final OidcPeople people;
    private final Providers providers;
    private final SignInRequests asked;
    private final AfterSignIn afterSignIn;
    private final IdentitySettings settings;

    SignIn(
            OidcPeople people,
            Providers providers,
            SignInRequests asked,
            AfterSignIn afterSignIn,
            IdentitySettings settings) {
        this.people = people;
        this.providers = providers;
        this.asked = asked;
        this.afterSignIn = afterSignIn;
        this.settings = settings;
    }

    void by(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/dang-nhap")
                .authorizedClientRepository(new ForgottenTokens())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(asked)
                        .authorizationRequestResolver(AskedLevel.resolver(providers, settings)))
                .userInfoEndpoint(info -> info.oidcUserService(people))
                .successHandler(
                        (request, response, who) -> response.sendRedirect(afterSignIn.record(request, response, who)))
                .failureHandler(SignIn::failed);
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var code = reason instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        LOG.info("Sign-in at {} did not succeed: {}", request.getRequestURI(), code);
        var problem = switch (code) {
            case OidcPeople.UNUSABLE_NAME -> SignInProblem.NAME;
            case OidcPeople.UNUSABLE_CLAIMS -> SignInProblem.CLAIMS;
            case OidcPeople.TOO_OFTEN -> SignInProblem.TOO_OFTEN;
            case "invalid_token_response", "invalid_user_info_response" -> SignInProblem.PROVIDER_DOWN;
            default -> SignInProblem.CANCELLED;
        };
        response.sendRedirect("/dang-nhap?loi=" + problem.code());
    }
}
