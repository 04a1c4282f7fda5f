package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.OfficerSignedIn;
import vn.motcua.identity.Role;

/**
 * What officers' sign-ins last named. A role counts only where sign-in and assignment agree, so whoever appoints must see
 * where the sign-in lacks it. The provider cannot be asked about others; what it said of each at the door is kept.
 */
@Component
public class SignInRoles {
    private static final Duration FRESH = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInRoles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes only what is news: other roles, or the first sign-in for some hours. */
    @EventListener
    void on(OfficerSignedIn seen) {
        var now = clock.instant();
        jdbc.sql("""
                insert into organisation.sign_in as known (account, roles, seen_at) values (:account, :roles, :now)
                on conflict (account) do update set roles = excluded.roles, seen_at = excluded.seen_at
                 where known.roles <> excluded.roles or known.seen_at < :stale
                """)
                .param("account", seen.account().value())
                .param("roles", seen.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("stale", now.minus(FRESH).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The roles by account; without whoever has never signed in. */
    public Map<AccountId, Set<Role>> of(List<AccountId> accounts) {
        var roles = new HashMap<AccountId, Set<Role>>();
        jdbc.sql("select account, roles from organisation.sign_in where account = any(:accounts)")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(String[]::new))
                .query((row, _) -> Map.entry(new AccountId(row.getString("account")), roles(row)))
                .list()
                .forEach(entry -> roles.put(entry.getKey(), entry.getValue()));
        return roles;
    }

    /** A role that a later version of the product has no name for is none. */
    private static Set<Role> roles(ResultSet row) throws SQLException {
        var named = Set.of((String[]) row.getArray("roles").getArray());
        return Arrays.stream(Role.values())
                .filter(role -> named.contains(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
