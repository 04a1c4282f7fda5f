package motcua.simulators.vneid;

import java.util.Map;

/** Someone who can sign in here. All persons, numbers and addresses are invented. */
sealed interface Account permits Citizen, Officer {
    String username();

    String name();

    /** What the provider calls this account; never changes. */
    String subject();

    /** What the provider says of it: in user info and, for machines, in access tokens. */
    Map<String, Object> claims();

    /** One line for the list of accounts on the sign-in page. */
    String note();

    default boolean isCalled(String text) {
        return username().equals(text) || subject().equals(text);
    }
}
