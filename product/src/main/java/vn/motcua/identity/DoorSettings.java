package vn.motcua.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits at the doors.
 *
 * @param parkingPrefixes forms under these paths are kept when the session is over
 * @param parkingDoor where the applicant finds the answers again after signing in
 * @param parkingTime how long they are kept
 * @param limitedPaths paths at which requests are counted for each address
 * @param signInPaths paths of signing in: behind one address may be all telephones of a carrier, and nothing can be guessed there, so
 *     that an address may ask ten times as often
 * @param sendingPaths paths under which anybody may send what is kept, files too: a twelfth of the limit for each address
 * @param sessionLife how long a session lives at most, however busy
 * @param sessionIdle how long a session may lie unused
 * @param secureCookies whether cookies go over TLS alone, whatever a request looks like behind the proxy
 * @param metricsFrom addresses or ranges from which the operators' figures may be read without sign-in
 * @param limitPerMinute how many requests an address may send there in a minute, and at once; 0 switches counting off
 */
@ConfigurationProperties("motcua.doors")
record DoorSettings(
        @DefaultValue("/nop-ho-so/") List<String> parkingPrefixes,
        @DefaultValue("/nop-ho-so/tiep-tuc") String parkingDoor,
        @DefaultValue("2h") Duration parkingTime,

        @DefaultValue({
            "/tra-cuu",
            "/kiem-tra",
            "/phan-anh/",
            "/api/v1/published-petitions",
            "/api/v1/dossier-numbers",
            "/api/v1/issued-results",
            "/api/v1/file-checks",
            "/api/v1/due-dates"
        })
        List<String> limitedPaths,

        @DefaultValue({"/dang-nhap", "/oauth2/authorization", "/login/oauth2"})
        List<String> signInPaths,

        @DefaultValue("/phan-anh/") List<String> sendingPaths,

        @DefaultValue("240") int limitPerMinute,
        @DefaultValue("12h") Duration sessionLife,
        @DefaultValue("30m") Duration sessionIdle,
        @DefaultValue("false") boolean secureCookies,
        @DefaultValue({"127.0.0.1", "::1"}) List<String> metricsFrom) {
    DoorSettings {
        metricsFrom = List.copyOf(metricsFrom);
        parkingPrefixes = List.copyOf(parkingPrefixes);
        limitedPaths = List.copyOf(limitedPaths);
        signInPaths = List.copyOf(signInPaths);
        sendingPaths = List.copyOf(sendingPaths);
        if (limitPerMinute < 0 || parkingTime.isNegative() || !sessionLife.isPositive() || !sessionIdle.isPositive()) {
            throw new IllegalArgumentException(
                    "motcua.doors: limit-per-minute must be 0 (none) or more, parking-time too, session-life and"
                            + " session-idle more than nothing (30m, 12h), but they are " + limitPerMinute + ", "
                            + parkingTime + ", "
                            + sessionLife + ", " + sessionIdle);
        }
    }

    boolean isLimited(String path) {
        return limitedPaths.stream().anyMatch(one -> path.startsWith(one) || one.equals(path + "/"));
    }

    boolean isSending(String path) {
        return sendingPaths.stream().anyMatch(path::startsWith);
    }

    boolean isSignIn(String path) {
        return signInPaths.stream().anyMatch(path::startsWith);
    }
}
