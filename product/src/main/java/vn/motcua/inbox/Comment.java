package vn.motcua.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one officer told the others inside a dossier (trao đổi nội bộ). Never shown to the citizen, and decides nothing.
 *
 * @param author the officer's name
 * @param mentioned names of whom it is meant for; none for all
 */
public record Comment(UUID id, String author, String body, Instant at, List<String> mentioned) {
    public static final int BODY_LENGTH_MAX = 4_000;

    public Comment {
        mentioned = List.copyOf(mentioned);
    }
}
