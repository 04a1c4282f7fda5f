package vn.motcua.petition;

import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;

/**
 * Who sends a petition; each text empty where it was not given.
 *
 * @param account null for who sent it without signing in
 */
public record Sender(@Nullable AccountId account, String name, String phone, String email, String address) {
    public static final int NAME_MAX = 100;
    public static final int ADDRESS_MAX = 300;

    public boolean isNamed() {
        return !name.isEmpty();
    }
}
