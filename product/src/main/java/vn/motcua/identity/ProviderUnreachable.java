package vn.motcua.identity;

import org.springframework.security.core.AuthenticationException;

/** A token cannot be judged now because its issuer does not answer. Becomes 503. */
class ProviderUnreachable extends AuthenticationException {
    private static final long serialVersionUID = 1;

    ProviderUnreachable(Throwable cause) {
        super("The issuer of the token must answer, but does not", cause);
    }
}
