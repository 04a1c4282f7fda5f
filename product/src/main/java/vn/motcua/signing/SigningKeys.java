package vn.motcua.signing;

import java.util.Optional;

/** Where keys are kept. */
interface SigningKeys {
    /** @throws KeysUnreachable when the place itself does not answer */
    Optional<SigningKey> find(KeyName name);

    /** The place with the keys does not answer. */
    class KeysUnreachable extends RuntimeException {
        private static final long serialVersionUID = 1;

        KeysUnreachable(String message, Throwable cause) {
            super(message, cause);
        }

        KeysUnreachable(String message) {
            super(message);
        }
    }

    /** The signer was asked to agree, and said no or nothing. */
    class NotConfirmed extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotConfirmed(String message) {
            super(message);
        }
    }
}
