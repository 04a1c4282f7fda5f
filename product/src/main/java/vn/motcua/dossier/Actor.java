package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/**
 * Who did it. Officers are named, as the law wants them shown to the citizen (NĐ 224/2026, Đ. 15 k. 1 g); citizens are
 * not: their name stands in the content.
 *
 * @param name name of the officer; empty for a citizen and for the system
 */
public record Actor(
        AccountId account, String name, @Nullable AgencyId agency) {
    public static final Actor SYSTEM = new Actor(new AccountId("system:motcua"), "", null);

    public static Actor citizen(AccountId account) {
        return new Actor(account, "", null);
    }
}
