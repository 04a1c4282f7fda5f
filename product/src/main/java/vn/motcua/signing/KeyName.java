package vn.motcua.signing;

import java.util.regex.Pattern;
import vn.motcua.identity.AccountId;

/**
 * Names a key: a person's own or an agency's seal (con dấu). The same name is the file in the keystore folder or the label
 * in the hardware token.
 */
public record KeyName(String value) {
    private static final Pattern SHAPE = Pattern.compile("[\\p{Alnum}][\\p{Alnum}.:_@-]{0,119}");

    public KeyName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A key name must have letters, digits and . : _ @ - only, but was '" + value + "'");
        }
    }

    /** The personal key of somebody who signs. */
    public static KeyName of(AccountId account) {
        return new KeyName(account.value());
    }

    /** The seal of an agency, by the agency's code. */
    public static KeyName sealOf(String agencyCode) {
        return new KeyName("seal:" + agencyCode);
    }

    @Override
    public String toString() {
        return value;
    }
}
