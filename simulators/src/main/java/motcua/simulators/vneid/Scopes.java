package motcua.simulators.vneid;

import java.util.List;
import java.util.stream.Stream;

/** What an access token may be good for: reading or writing at the doors of one module of the product. */
final class Scopes {
    static final List<String> ALL = Stream.of(
                    "dossier",
                    "catalogue",
                    "organisation",
                    "calendar",
                    "documents",
                    "forms",
                    "route",
                    "payment",
                    "signing",
                    "feedback",
                    "absence",
                    "audit")
            .flatMap(area -> Stream.of(area + ".read", area + ".write"))
            .toList();

    private Scopes() {}
}
