package vn.motcua.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.LeftOut;
import vn.motcua.shared.Vnd;

/**
 * What every page knows: language, own address, who is here, the CSRF token. {@link JtePages} puts it into each model as
 * {@code frame}.
 *
 * @param path the page's own path with query, for the language switch
 * @param refused why what was sent did not reach this page; empty when nothing was refused
 * @param help what explains the page; null where nothing does
 */
public record Frame(
        Language language,
        String path,
        Visitor visitor,
        @Nullable Csrf csrf,
        Messages messages,
        Province province,
        List<BadInput.Finding> refused,
        PageHelp.@Nullable Topic help) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    public Frame(Language language, String path, Visitor visitor, @Nullable Csrf csrf, Messages messages) {
        this(language, path, visitor, csrf, messages, Province.DEFAULT, List.of(), null);
    }

    /** The hidden field that proves a form came from our own page. */
    public record Csrf(String field, Supplier<String> proof) {
        /** Made when a page first asks for it: pages without forms need none, and their visitors no cookie. */
        public String token() {
            return proof.get();
        }
    }

    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** {@code 17:00 26/11/2026}, as Vietnamese receipts print it. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZONE));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 150.000 đ}. */
    public String money(Vnd vnd) {
        return vnd.shown();
    }

    public String text(BadInput.Finding finding) {
        return finding.in(language);
    }

    /** Picks the Vietnamese or the English of two texts. */
    public String either(String vietnamese, String english) {
        return language == Language.VI ? vietnamese : english;
    }

    /** Address of a style sheet, script or picture: {@code motcua.css}. */
    public String asset(String name) {
        return Assets.href(name);
    }

    /** This page in another language. */
    public String pathIn(Language other) {
        var bare = path.replaceAll("([?&])lang=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + Languages.NAME + "=" + other.tag();
    }

    /** Whether the visitor stands on this page or below it. */
    public boolean isAt(String href) {
        var bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        return bare.equals(href) || (!href.equals("/") && bare.startsWith(href + "/"));
    }

    /** Whether the visitor's own navigation leads there, as it does to what they may use. */
    public boolean leadsTo(String href) {
        return visitor.navigation().stream().anyMatch(link -> link.href().equals(href));
    }

    /** Keys of what the page's lists leave out, because it is being checked. */
    public List<String> leftOut() {
        return LeftOut.here();
    }

    /** Why the page is only to be read; null for one that can be used. */
    public @Nullable Said readOnly() {
        return ReadOnly.here().orElse(null);
    }

    /** What is noted beside places of the page; null where nothing can be. */
    public @Nullable PlaceNotes notes() {
        return PlaceNotes.here().orElse(null);
    }

    /** Null for a browser of one's own. */
    public @Nullable SharedMachine sharedMachine() {
        return SharedMachine.here().orElse(null);
    }

    public boolean isForOfficer() {
        return visitor.kind() == Visitor.Kind.OFFICER;
    }

    /** The HTML id of the field a finding points to: {@code /owner/name} becomes {@code owner-name}. */
    public static String anchor(String pointer) {
        var bare = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        return bare.replaceAll("[^A-Za-z0-9_]+", "-");
    }
}
