package vn.motcua.scorecard;

import org.springframework.stereotype.Component;
import vn.motcua.identity.Forbidden;
import vn.motcua.identity.Permission;
import vn.motcua.identity.User;
import vn.motcua.organisation.OnDuty;

/**
 * Who may see which dossiers stand behind a figure: whoever reads dossiers in every agency of its place today. Everybody else who may see
 * figures sees how many they are.
 */
@Component
public class MayList {
    private final OnDuty onDuty;
    private final ScopeSql scopes;

    MayList(OnDuty onDuty, ScopeSql scopes) {
        this.onDuty = onDuty;
        this.scopes = scopes;
    }

    public boolean of(User.Officer user, Scope scope) {
        var agencies = scopes.deciding(scope.place());
        return !agencies.isEmpty()
                && agencies.stream().allMatch(agency -> onDuty.may(user, Permission.READ_DOSSIER, agency));
    }

    /** @throws Forbidden when only the count is for this officer */
    public void demand(User.Officer user, Scope scope) {
        if (!of(user, scope)) {
            throw new Forbidden("Only the count of these dossiers is for this officer");
        }
    }
}
