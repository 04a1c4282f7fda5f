package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes for the page that comes next, shown once: what was just done is said by a note, never by an address, which anybody can
 * send to anybody. A note is sealed for who is signed in and for one address, and lies in the browser: any instance can read it,
 * nothing is written in the database, no script is needed. The name of the component is the one by which the page servlet looks
 * for it.
 */
@Component("flashMapManager")
class SealedNotes implements FlashMapManager {
    static final String COOKIE = "motcua-vua-xong";
    /** A slow connection may need that long from one page to the next. */
    static final Duration LIFE = Duration.ofMinutes(3);
    /** Browsers keep about 4,000 letters in a cookie. */
    private static final int SEALED_BYTES_MAX = 2_700;

    private final CurrentUser user;
    private final SessionSeal seal;
    private final JsonMapper json;
    private final SessionCookies cookies;
    private final Clock clock;

    SealedNotes(CurrentUser user, SessionSeal seal, JsonMapper json, DoorSettings doors, Clock clock) {
        this.user = user;
        this.seal = seal;
        this.json = json;
        this.cookies = new SessionCookies(doors.secureCookies());
        this.clock = clock;
    }

    /** @param path of the page that shows it */
    private record Note(String path, Instant until, Map<String, String> texts) {
        Note {
            texts = Map.copyOf(texts);
        }
    }

    /** The note for this page, which is gone then. A note for another page stays. */
    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        var kept = cookies.read(COOKIE, request);
        if (kept.isEmpty() || !HttpMethod.GET.matches(request.getMethod())) {
            return null;
        }
        var note = kept.flatMap(this::opened);
        if (note.isPresent() && !note.get().path().equals(request.getRequestURI())) {
            return null;
        }
        cookies.clear(COOKIE, request, response);
        return note.map(SealedNotes::shown).orElse(null);
    }

    /** Whoever is not signed in gets none: there is nobody for whom it could be sealed. */
    @Override
    public void saveOutputFlashMap(FlashMap notes, HttpServletRequest request, HttpServletResponse response) {
        var purpose = purpose();
        if (notes.isEmpty() || purpose.isEmpty()) {
            return;
        }
        var texts = new LinkedHashMap<String, String>();
        notes.forEach((name, text) -> texts.put(name, (String) text));
        var path = notes.getTargetRequestPath();
        var note = new Note(path == null ? "" : path, clock.instant().plus(LIFE), texts);
        var sealed = seal.sealed(purpose.get(), json.writeValueAsBytes(note));
        if (sealed.length <= SEALED_BYTES_MAX) {
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
            cookies.write(COOKIE, text, LIFE, request, response);
        }
    }

    /** Empty when it is over, or was not written so for who is signed in. */
    private Optional<Note> opened(String text) {
        try {
            var sealed = Base64.getUrlDecoder().decode(text);
            return purpose()
                    .flatMap(purpose -> seal.opened(purpose, sealed))
                    .map(note -> json.readValue(note, Note.class))
                    .filter(note -> clock.instant().isBefore(note.until()));
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    private static FlashMap shown(Note note) {
        var shown = new FlashMap();
        shown.putAll(note.texts());
        return shown;
    }

    private Optional<String> purpose() {
        return switch (user.signedIn()) {
            case User.Anonymous() -> Optional.empty();
            case User.Citizen citizen -> Optional.of("note " + citizen.account().value());
            case User.Officer officer -> Optional.of("note " + officer.account().value());
        };
    }
}
