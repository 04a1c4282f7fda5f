package motcua.simulators.vneid;

import java.util.List;
import java.util.Map;

/**
 * An officer of an agency.
 *
 * @param roles names as the product knows them
 * @param agency for the list of accounts only; the product keeps its own assignments
 */
record Officer(String username, String name, List<String> roles, String agency) implements Account {
    Officer {
        roles = List.copyOf(roles);
    }

    @Override
    public String subject() {
        return username;
    }

    @Override
    public String note() {
        return agency;
    }

    @Override
    public Map<String, Object> claims() {
        return Map.of("name", name, "preferred_username", username, "roles", roles, "acr", "2");
    }
}
