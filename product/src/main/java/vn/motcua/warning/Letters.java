package vn.motcua.warning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;

/** What an officer was told, for that officer. */
@Component
public class Letters {
    private static final int SHOWN_MAX = 20;

    /**
     * @param dossier of an urgent one; null for the digest of a morning; likewise rung
     * @param counted how many dossiers on which rung, of a digest
     */
    public record Told(
            LocalDate day,
            Instant madeAt,
            @Nullable UUID dossier,
            @Nullable Rung rung,
            Map<Rung, Integer> counted,
            boolean isNew) {}

    private final LetterStore store;
    private final Ladders ladders;
    private final Clock clock;

    Letters(LetterStore store, Ladders ladders, Clock clock) {
        this.store = store;
        this.ladders = ladders;
        this.clock = clock;
    }

    public int unread(AccountId officer) {
        return store.unread(officer);
    }

    /** The newest first, no more than a page shows. */
    public List<Told> of(AccountId officer) {
        return store.of(officer, SHOWN_MAX).stream().map(this::told).toList();
    }

    /** The officer has seen all there were. */
    @Transactional
    public void read(AccountId officer) {
        store.read(officer, clock.instant());
    }

    private Told told(Letter letter) {
        var ladder = ladders.on(letter.day());
        var counted = new LinkedHashMap<Rung, Integer>();
        ladder.rungs()
                .forEach(rung -> Optional.ofNullable(letter.counted().get(rung.key()))
                        .ifPresent(number -> counted.put(rung, number)));
        return new Told(
                letter.day(),
                letter.madeAt(),
                letter.dossier(),
                ladder.find(letter.rung()).orElse(null),
                counted,
                letter.readAt() == null);
    }
}
