package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Sha256;

/**
 * Keeps the answers of a form that was sent after the session was over, until the applicant has signed in again. The
 * key lies in a cookie of the applicant's browser only; the table holds its hash, and the answers encrypted with it.
 */
@Component
public class ParkedForms {
    static final String COOKIE = "motcua-giu";
    private static final int KEY_BYTES = 32;
    /** Pages that one browser had open when its session ended. */
    private static final int OF_BROWSER_MAX = 3;

    private static final String SEPARATOR = ".";
    /** In all: a nobody's forms must not fill the database. */
    private static final int FORMS_MAX = 1_000;

    private static final int PER_ADDRESS = 10;
    /** How often in the period the forms that are kept for one draft may be replaced. */
    private static final int REPLACEMENTS = 2;

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ParkedFormStore store;
    private final JsonMapper json;
    private final Clock clock;
    private final DoorSettings settings;
    private final ObjectProvider<FormsToKeep> known;
    private final AddressLimit limit;

    /** @param known asked when a form comes: those who know are made later than this */
    ParkedForms(
            ParkedFormStore store,
            JsonMapper json,
            Clock clock,
            DoorSettings settings,
            ObjectProvider<FormsToKeep> known) {
        this.known = known;
        this.store = store;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        limit = new AddressLimit(PER_ADDRESS, FORMS_MAX, PERIOD, clock);
    }

    /**
     * The answers under this key, once; nothing when the key is unknown, used or too old. Whoever takes them must check
     * that what the path names belongs to the person who is signed in now.
     */
    public Optional<ParkedForm> take(String key) {
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        return store.take(hash("id", key), clock.instant().minus(settings.parkingTime()))
                .map(form -> json.readValue(crypt(Cipher.DECRYPT_MODE, key, form), ParkedForm.class));
    }

    /** As {@link #take(String)}, with the keys from the browser's cookie, which is thrown away; first parked first. */
    public List<ParkedForm> take(HttpServletRequest request, HttpServletResponse response) {
        var keys = keys(request);
        if (keys.isEmpty()) {
            return List.of();
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, "").path("/").maxAge(0).build().toString());
        return keys.stream().flatMap(key -> take(key).stream()).toList();
    }

    /** The cookie of a browser that has one more: it had several pages open when its session ended. */
    static String withKey(HttpServletRequest request, String key) {
        var keys = new ArrayList<>(keys(request));
        keys.add(key);
        return String.join(SEPARATOR, keys.subList(Math.max(0, keys.size() - OF_BROWSER_MAX), keys.size()));
    }

    private static List<String> keys(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null
                ? List.of()
                : KEY.matcher(cookie.getValue())
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .limit(OF_BROWSER_MAX)
                        .toList();
    }

    /**
     * Puts the answers away and gives the key to them; empty when nobody knows such a form, or this address, or all together,
     * have put away enough. Older answers for the same draft make room.
     */
    Optional<String> park(ParkedForm form, String address) {
        var path = UriComponentsBuilder.fromUriString(form.path()).build().getPath();
        var belonging = path == null
                ? Optional.<FormsToKeep.Belonging>empty()
                : known.stream()
                        .flatMap(forms -> forms.belonging(path).stream())
                        .findFirst();
        return belonging.isPresent() && mayPass(belonging.get(), address)
                ? park(form, belonging.get())
                : Optional.empty();
    }

    /** The draft is asked first: what is refused to it is not taken from all. */
    private boolean mayPass(FormsToKeep.Belonging belonging, String address) {
        return limit.mayPass(belonging.name(), REPLACEMENTS * belonging.most()) && limit.mayPass(address);
    }

    private Optional<String> park(ParkedForm form, FormsToKeep.Belonging belonging) {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        dropOld();
        var sealed = crypt(Cipher.ENCRYPT_MODE, key, json.writeValueAsBytes(form));
        return store.add(hash("id", key), sealed, belonging, now, FORMS_MAX) ? Optional.of(key) : Optional.empty();
    }

    /** Removes what nobody came back for in time. Gives how many. */
    int dropOld() {
        return store.dropOlderThan(clock.instant().minus(settings.parkingTime()));
    }

    /** AES-256-GCM. Each key seals one form only, so the nonce may be constant. */
    private static byte[] crypt(int mode, String key, byte[] text) {
        try {
            var nonce = new byte[NONCE_BYTES];
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(hash("seal", key), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A parked form must open with its own key, but does not", e);
        }
    }

    private static byte[] hash(String purpose, String key) {
        return Sha256.digest().digest((purpose + ":" + key).getBytes(StandardCharsets.UTF_8));
    }
}
