package vn.motcua.passing.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossier.DossierId;
import vn.motcua.organisation.AgencyId;

/**
 * What the page was asked for, as it was typed.
 *
 * @param after behind which dossier to go on; empty to begin with the oldest
 * @param shown the mark of the outlook that was seen; empty where none was
 */
record Asked(String from, String to, String ground, String after, String shown) {
    static final String FROM = "tu";
    static final String TO = "den";
    static final String GROUND = "can-cu";
    static final String AFTER = "sau";
    static final String SHOWN = "da-xem";
    static final String DONE = "da-chuyen";

    static Asked of(Map<String, String> fields) {
        return new Asked(
                text(fields, FROM), text(fields, TO), text(fields, GROUND), text(fields, AFTER), text(fields, SHOWN));
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    Optional<AgencyId> fromAgency() {
        return id(from).map(AgencyId::new);
    }

    Optional<AgencyId> toAgency() {
        return id(to).map(AgencyId::new);
    }

    Optional<DossierId> afterDossier() {
        return id(after).map(DossierId::new);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The form again, with what was chosen. */
    String formAddress() {
        return address(SuccessionPage.PATH).build(from, to, ground).toString();
    }

    /** The outlook on those behind that dossier. */
    String outlookAddress(String behind) {
        return outlook().build(from, to, ground, behind).toString();
    }

    /** The same outlook again, after so many dossiers passed. */
    String doneAddress(int passed) {
        return outlook().queryParam(DONE, passed).build(from, to, ground, after).toString();
    }

    private static UriComponentsBuilder outlook() {
        return address(SuccessionPage.PATH + SuccessionPage.OUTLOOK).queryParam(AFTER, "{after}");
    }

    private static UriComponentsBuilder address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam(FROM, "{from}")
                .queryParam(TO, "{to}")
                .queryParam(GROUND, "{ground}");
    }
}
