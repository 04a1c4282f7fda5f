package vn.motcua.identity;

import java.util.Arrays;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a provider says that somebody is to be signed out: an account that was closed, a role that was taken away, a device
 * that was lost (OpenID Connect Back-Channel Logout 1.0). All sessions of the person end at once.
 */
@Controller
@OpenToAll(why = "The provider calls it, without a session, with a token that only it can sign")
class ProviderSignOut {
    static final String DOOR = "/dang-xuat/nha-cung-cap/";
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignOut.class);

    private final LogoutTokens tokens;
    private final Sessions sessions;

    ProviderSignOut(LogoutTokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @PostMapping(DOOR + "{realm}")
    ResponseEntity<Map<String, String>> end(
            @PathVariable String realm, @RequestParam(name = "logout_token", defaultValue = "") String token) {
        var named = Arrays.stream(Realm.values())
                .filter(known -> known.id().equals(realm))
                .findFirst();
        var subject = named.flatMap(known -> tokens.subject(known, token));
        if (subject.isEmpty()) {
            return ResponseEntity.badRequest()
                    .cacheControl(CacheControl.noStore())
                    .body(Map.of("error", "invalid_request"));
        }
        int ended = sessions.endAllOf(named.get(), subject.get());
        LOG.info("The provider {} ended {} sessions of one person", realm, ended);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
    }
}
