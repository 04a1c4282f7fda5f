package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.ui.LateForm;

/**
 * Whose page a form came from: who was signed in when it was shown, as a mark behind the form's proof. It tells two people apart
 * and names nobody; a form that is late is given back to the one it names and to no other.
 */
@Component
class PageOwner {
    static final String UNKNOWN = "";
    private static final String SEPARATOR = ".";

    private final SessionSeal seal;

    PageOwner(SessionSeal seal) {
        this.seal = seal;
    }

    /** The proof with the mark of whose page it stands on. */
    String behind(String proof, AccountId account) {
        return proof + SEPARATOR + mark(account);
    }

    /** As a late form remembers it, else as the proof of its page has it; {@link #UNKNOWN} where nobody was signed in. */
    static String of(HttpServletRequest request) {
        var remembered = request.getParameter(LateForm.OWNER);
        if (remembered != null) {
            return remembered;
        }
        var proof = request.getParameter(FormParking.PROOF);
        var plain = proof == null ? "" : unmasked(proof);
        return plain.contains(SEPARATOR) ? plain.substring(plain.lastIndexOf(SEPARATOR) + 1) : UNKNOWN;
    }

    /** Whether somebody else is signed in than the one whose page it was. */
    boolean isOther(HttpServletRequest request) {
        var owner = of(request);
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (owner.equals(UNKNOWN) || who == null || !(who.getPrincipal() instanceof Principal principal)) {
            return false;
        }
        return switch (principal.user()) {
            case User.Anonymous() -> false;
            case User.Citizen citizen -> !owner.equals(mark(citizen.account()));
            case User.Officer officer -> !owner.equals(mark(officer.account()));
        };
    }

    String mark(AccountId account) {
        return seal.mark("page of " + account.value());
    }

    /** Pages hold the proof masked, each time otherwise: chance, and the proof added to it (XorCsrfTokenRequestAttributeHandler). */
    private static String unmasked(String proof) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(proof);
        } catch (IllegalArgumentException e) {
            return "";
        }
        int half = both.length / 2;
        var plain = new byte[half];
        for (int i = 0; i < half; i++) {
            plain[i] = (byte) (both[i] ^ both[both.length - half + i]);
        }
        return new String(plain, StandardCharsets.UTF_8);
    }
}
