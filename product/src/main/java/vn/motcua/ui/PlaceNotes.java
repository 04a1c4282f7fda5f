package vn.motcua.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What people noted beside places of the page of the present request. A template that has places shows them by {@code ui.notes}, and
 * need not know who keeps them.
 *
 * @param address where all are read and others are written
 * @param at notes by place
 */
public record PlaceNotes(String address, Map<String, List<Note>> at) {
    private static final int PLACE_MAX = 200;
    private static final String KEPT = PlaceNotes.class.getName();

    /**
     * One note.
     *
     * @param who name
     * @param answers how many others answered
     */
    public record Note(String who, String words, int answers) {}

    public PlaceNotes {
        at = Map.copyOf(at);
    }

    public void say(HttpServletRequest request) {
        request.setAttribute(KEPT, this);
    }

    /** Empty for a page at whose places nothing is noted. */
    static Optional<PlaceNotes> here() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof PlaceNotes notes
                ? Optional.of(notes)
                : Optional.empty();
    }

    /** How a place is written, that holds words of people: without spaces, and not longer than a place may be. */
    public static String spot(String place) {
        var written = place.replaceAll("\\s+", "-");
        return written.length() <= PLACE_MAX ? written : written.substring(0, PLACE_MAX);
    }

    /** Of a place. */
    public List<Note> of(String place) {
        return at.getOrDefault(place, List.of());
    }

    public int count() {
        return at.values().stream().mapToInt(List::size).sum();
    }

    /** Where a place is written about. */
    public String addressOf(String place, String title) {
        return address + "?cho=" + encoded(place) + "&ten=" + encoded(title);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
