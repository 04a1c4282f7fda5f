package motcua.linkage.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who gets in: browsers that came by the address with the key. A form counts only when it carries its session's token and was
 * sent by a page of this server; a request under another host's name (rebinding) is refused.
 */
final class Gate {
    private static final int SESSIONS_MAX = 50;

    private final Desk desk;
    private final int port;
    private final String key = Session.secret();
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    Gate(Desk desk, int port) {
        this.desk = desk;
        this.port = port;
    }

    String address() {
        return "http://127.0.0.1:" + port + "/?key=" + key;
    }

    /** One after the other: the review's figures are never read while they change. */
    synchronized Answer answer(Call call) {
        if (!Set.of("127.0.0.1:" + port, "localhost:" + port)
                .contains(String.valueOf(call.origin().host()))) {
            return Answer.page(403, refused("refused.host"));
        }
        var asset = call.isPost() ? null : Assets.find(call.path());
        if (asset != null) {
            return asset;
        }
        var session = sessions.get(call.cookie(cookieName()));
        if (!call.isPost() && isSame(key, call.asked("key"))) {
            var opened = session == null ? open() : session;
            return Answer.goTo("/")
                    .withCookie(cookieName() + "=" + opened.id() + "; Path=/; HttpOnly; SameSite=Strict");
        }
        if (session == null) {
            return Answer.page(403, refused("refused.key"));
        }
        if (call.isPost() && (!isSame(session.token(), call.given("token")) || isForeign(call.origin()))) {
            return Answer.page(403, refused("refused.foreign"));
        }
        return desk.answer(call, session);
    }

    private boolean isForeign(Call.Origin origin) {
        var isElsewhere = origin.origin() != null && !origin.origin().equals("http://" + origin.host());
        return isElsewhere || origin.site() != null && !origin.site().equals("same-origin");
    }

    private Session open() {
        if (sessions.size() >= SESSIONS_MAX) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        var session = desk.welcome(new Session());
        sessions.put(session.id(), session);
        return session;
    }

    /** A page for those who are not let in, in both languages. */
    String refused(String text) {
        return Frame.refused(text);
    }

    private String cookieName() {
        return "review_" + port;
    }

    private static boolean isSame(String secret, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
