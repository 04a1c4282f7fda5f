package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.servlet.FlashMap;
import tools.jackson.databind.json.JsonMapper;

/** What was just done is said once, at its page, to who did it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedNotesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final String PAGE = "/mot-cua/1";

    @TempDir
    Path folder;

    private record Somebody(User user) implements Principal {}

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(String account) {
        var officer = new User.Officer(new AccountId("officer:" + account), account, Set.of());
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(new Somebody(officer), null, List.of())));
    }

    private SealedNotes at(Instant now) {
        var doors = new DoorSettings(
                List.of(),
                "",
                Duration.ZERO,
                List.of(),
                List.of(),
                List.of(),
                0,
                Duration.ofHours(1),
                Duration.ofHours(1),
                false,
                List.of());
        return new SealedNotes(
                new CurrentUser(_ -> Set.of()),
                new SessionSeal(folder.resolve("key")),
                JsonMapper.builder().build(),
                doors,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private String left() {
        var note = new FlashMap();
        note.put("just-done", "tiep-nhan");
        note.setTargetRequestPath(PAGE);
        var answer = new MockHttpServletResponse();
        at(NOW).saveOutputFlashMap(note, new MockHttpServletRequest("POST", PAGE + "/tiep-nhan"), answer);
        var cookie = answer.getCookie(SealedNotes.COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    private record Seen(@Nullable Object done, boolean isGone) {}

    private Seen look(Instant now, String method, String path, String cookie) {
        var request = new MockHttpServletRequest(method, path);
        request.setCookies(new jakarta.servlet.http.Cookie(SealedNotes.COOKIE, cookie));
        var answer = new MockHttpServletResponse();
        var note = at(now).retrieveAndUpdate(request, answer);
        var after = answer.getCookie(SealedNotes.COOKIE);
        return new Seen(note == null ? null : note.get("just-done"), after != null && after.getMaxAge() == 0);
    }

    @Test
    void a_note_is_shown_at_its_page_and_is_gone_then() {
        signIn("lan");
        assertThat(look(NOW.plusSeconds(5), "GET", PAGE, left())).isEqualTo(new Seen("tiep-nhan", true));
    }

    @Test
    void it_waits_for_its_page() {
        signIn("lan");
        assertThat(look(NOW, "GET", "/cong-viec", left())).isEqualTo(new Seen(null, false));
        assertThat(look(NOW, "POST", PAGE, left())).isEqualTo(new Seen(null, false));
    }

    @Test
    void it_ends_after_some_minutes() {
        signIn("lan");
        assertThat(look(NOW.plus(SealedNotes.LIFE), "GET", PAGE, left())).isEqualTo(new Seen(null, true));
    }

    @Test
    void nobody_else_reads_it_and_nobody_makes_one() {
        signIn("lan");
        var note = left();
        signIn("huy");
        assertThat(look(NOW, "GET", PAGE, note)).isEqualTo(new Seen(null, true));
        signIn("lan");
        var changed = note.substring(0, 30) + (note.charAt(30) == 'A' ? 'B' : 'A') + note.substring(31);
        for (var forged : List.of("", "tiep-nhan", "%%%", changed)) {
            assertThat(look(NOW, "GET", PAGE, forged).done()).as(forged).isNull();
        }
    }

    @Test
    void who_is_not_signed_in_gets_none() {
        assertThat(left()).isEmpty();
    }
}
