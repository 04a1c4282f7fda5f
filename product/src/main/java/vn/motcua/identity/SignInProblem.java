package vn.motcua.identity;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody is back at the sign-in page. The text has message key {@code identity.problem.<code>}. */
enum SignInProblem {
    PROVIDER_DOWN("nha-cung-cap"),
    NOT_CONFIGURED("chua-mo"),
    CLAIMS("thieu-thong-tin"),
    NAME("chu-trong-ten"),
    CANCELLED("chua-xong"),
    TOO_OFTEN("qua-nhieu-lan"),
    SESSION_OVER("het-phien"),
    SESSION_OVER_KEPT("het-phien-da-giu");

    private final String code;

    SignInProblem(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    String textKey() {
        return "identity.problem." + code;
    }

    static Optional<SignInProblem> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code.equals(code))
                .findFirst();
    }
}
