package vn.motcua.signing;

import java.util.List;
import java.util.Optional;

/** Looks for a key in one place after the other. */
record AllKeys(List<SigningKeys> places) {
    AllKeys(SigningKeys... places) {
        this(List.of(places));
    }

    Optional<SigningKey> find(KeyName name) {
        return places.stream().flatMap(place -> place.find(name).stream()).findFirst();
    }
}
