package motcua.simulators.vneid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of both realms, from {@code accounts.json}. */
@Component
class Accounts {
    /** All of them have the same. */
    static final String PASSWORD = "demo";

    private record Content(List<Citizen> vneid, List<Officer> canbo) {}

    private final Content content;

    Accounts(JsonMapper json) {
        try (var in = new ClassPathResource("motcua/simulators/vneid/accounts.json").getInputStream()) {
            content = json.readValue(in, Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<? extends Account> of(Realm realm) {
        return switch (realm) {
            case VNEID -> content.vneid();
            case CANBO -> content.canbo();
        };
    }

    /** @param text username, subject or, for a person, the personal number */
    Optional<? extends Account> find(Realm realm, String text) {
        var asked = text.strip();
        return of(realm).stream().filter(account -> account.isCalled(asked)).findFirst();
    }
}
