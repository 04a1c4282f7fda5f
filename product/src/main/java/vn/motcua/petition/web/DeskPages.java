package vn.motcua.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.AgencyId;
import vn.motcua.petition.PetitionGroup;
import vn.motcua.petition.PetitionLine;
import vn.motcua.petition.PetitionScope;
import vn.motcua.petition.ReadPetitions;
import vn.motcua.petition.Track;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.WrittenTime;
import vn.motcua.sheets.PlainSheet;
import vn.motcua.sheets.WriteSheet;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Said;

/** The petitions of an officer's agency: what is due first, what a figure counts, and the same as a table to take along. */
@Controller
@RequestMapping(DeskPages.PATH)
@Requires(Permission.HANDLE_PETITION)
class DeskPages {
    static final String PATH = "/phan-anh-kien-nghi";
    private static final int LINES = 50;
    private static final int FILE_LINES = 5_000;
    private static final int FIRST_YEAR = 2000;
    private static final String Q = "q";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final List<String> COLUMNS = List.of(
            "number", "subject", "sender", "agency", "channel", "track", "stage", "sent", "due", "ended", "late",
            "verdict");

    /** One line with what stands beside it. */
    record Row(PetitionLine line, String agency, boolean isOverdue) {}

    /** One figure with the list that it counts. */
    record Figure(PetitionGroup group, int count, String href) {}

    /** The figures of one track. */
    record OfTrack(Track track, List<Figure> figures) {
        OfTrack {
            figures = List.copyOf(figures);
        }
    }

    /** @param month as it was typed */
    record View(
            PetitionScope scope,
            String month,
            List<Figure> figures,
            List<OfTrack> tracks,
            List<Row> rows,
            String file,
            @Nullable String previous,
            @Nullable String next,
            String done,
            List<BadInput.Finding> findings) {
        View {
            findings = List.copyOf(findings);
            figures = List.copyOf(figures);
            tracks = List.copyOf(tracks);
            rows = List.copyOf(rows);
        }
    }

    private final ReadPetitions read;
    private final Choices choices;
    private final CurrentUser user;
    private final Messages messages;
    private final Clock clock;

    DeskPages(ReadPetitions read, Choices choices, CurrentUser user, Messages messages, Clock clock) {
        this.read = read;
        this.choices = choices;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    @AccessLogged(thing = "petition", action = "listed", purpose = Purpose.TASK)
    @GetMapping
    ModelAndView list(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        var scope = scope(asked);
        int page = PublicPages.page(asked.getOrDefault("trang", "1"));
        var found = read.list(scope, user.officer(), (page - 1) * LINES, LINES + 1);
        var view = new View(
                scope,
                asked.getOrDefault("thang", ""),
                tabs(scope),
                tracks(scope),
                found.stream().limit(LINES).map(this::row).toList(),
                address(PATH + "/bang.csv", scope, 1),
                page > 1 ? address(PATH, scope, page - 1) : null,
                found.size() > LINES ? address(PATH, scope, page + 1) : null,
                JustDone.of(request),
                unread(asked, scope));
        var shown = new ModelAndView("petition/web/desk", "view", view);
        shown.setStatus(view.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    /** A month that was typed and is none, or one to come. */
    static List<BadInput.Finding> unread(Map<String, String> asked, PetitionScope scope) {
        return scope.month() == null && !asked.getOrDefault("thang", "").isBlank()
                ? List.of(Said.of("petition.bad.month").at("thang"))
                : List.of();
    }

    @AccessLogged(thing = "petition", action = "listed", purpose = Purpose.TASK)
    @GetMapping("/bang.csv")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        var language = Languages.of(request);
        var columns = COLUMNS.stream()
                .map(key -> new PlainSheet.Column(key, PlainSheet.Kind.TEXT, Said.of("petition.column." + key)))
                .toList();
        var rows = read.list(scope(asked), user.officer(), 0, FILE_LINES).stream()
                .map(line -> cells(line, language))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WriteSheet.Form.CSV.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"phan-anh.csv\"")
                .body(PlainSheet.write(columns, rows, WriteSheet.Form.CSV));
    }

    private Map<String, String> cells(PetitionLine line, Language language) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("number", line.number());
        cells.put("subject", line.subject());
        cells.put("sender", line.sender());
        cells.put("agency", choices.name(line.agency()));
        cells.put("channel", messages.text(language, "petition.channel." + line.channel()));
        cells.put("track", line.track() == null ? "" : messages.text(language, "petition.track." + line.track()));
        cells.put("stage", messages.text(language, "petition.stage." + line.stage()));
        cells.put("sent", moment(line.sentAt()));
        cells.put("due", moment(line.dueAt()));
        cells.put("ended", moment(line.endedAt()));
        cells.put(
                "late",
                line.late() == null ? "" : messages.text(language, line.late() ? "petition.late" : "petition.on-time"));
        cells.put(
                "verdict", line.verdict() == null ? "" : messages.text(language, "petition.verdict." + line.verdict()));
        return cells;
    }

    private String moment(@Nullable Instant instant) {
        return instant == null ? "" : DAY.format(instant.atZone(clock.getZone()));
    }

    private Row row(PetitionLine line) {
        return new Row(line, choices.name(line.agency()), line.isOverdue(clock.instant()));
    }

    private List<Figure> figures(PetitionScope scope, PetitionGroup... groups) {
        var counts = read.counts(scope, user.officer());
        var figures = new ArrayList<Figure>();
        for (var group : groups) {
            figures.add(new Figure(group, counts.getOrDefault(group, 0), address(PATH, scope.in(group), 1)));
        }
        return figures;
    }

    /** What waits for somebody, and the list that is open; what is kept apart where this officer sees any. */
    private List<Figure> tabs(PetitionScope scope) {
        return figures(scope, PetitionGroup.values()).stream()
                .filter(figure -> figure.group() == scope.group() || isTab(figure))
                .toList();
    }

    private static boolean isTab(Figure figure) {
        return switch (figure.group()) {
            case OPEN, NEW, IN_HANDLING, AWAITING_SENDER, DRAFTED, OVERDUE, TO_PUBLISH, ALL -> true;
            case APART -> figure.count() > 0;
            case ANSWERED, ON_TIME, LATE, SATISFIED, UNHAPPY -> false;
        };
    }

    /** By track, what came in and how it ended. */
    private List<OfTrack> tracks(PetitionScope scope) {
        var tracks = new ArrayList<OfTrack>();
        for (var track : Track.values()) {
            if (!track.keptApart()) {
                tracks.add(new OfTrack(
                        track,
                        figures(
                                scope.on(track),
                                PetitionGroup.ALL,
                                PetitionGroup.OPEN,
                                PetitionGroup.OVERDUE,
                                PetitionGroup.ON_TIME,
                                PetitionGroup.LATE,
                                PetitionGroup.SATISFIED,
                                PetitionGroup.UNHAPPY)));
            }
        }
        return tracks;
    }

    /** What cannot be read narrows nothing. */
    private PetitionScope scope(Map<String, String> asked) {
        var words = asked.getOrDefault(Q, "").strip();
        return new PetitionScope(
                PetitionGroup.of(asked.getOrDefault("muc", "")).orElse(PetitionGroup.OPEN),
                agency(asked.getOrDefault("co-quan", "")),
                Track.of(asked.getOrDefault("loai", "")).orElse(null),
                month(asked.getOrDefault("thang", ""), clock),
                words.length() > PetitionScope.WORDS_MAX ? words.substring(0, PetitionScope.WORDS_MAX) : words);
    }

    /** As 2026-11 or 11/2026; null for what is none. */
    static @Nullable YearMonth month(String typed, Clock clock) {
        return WrittenTime.readMonth(typed)
                .filter(month -> month.getYear() >= FIRST_YEAR)
                .filter(month -> !month.isAfter(YearMonth.from(LocalDate.now(clock))))
                .orElse(null);
    }

    private static @Nullable AgencyId agency(String typed) {
        try {
            return typed.isEmpty() ? null : new AgencyId(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    static String address(String path, PetitionScope scope, int page) {
        var values = new ArrayList<Object>();
        var address = UriComponentsBuilder.fromPath(path).queryParam("muc", "{muc}");
        values.add(scope.group().name());
        if (scope.agency() != null) {
            address.queryParam("co-quan", "{agency}");
            values.add(scope.agency().toString());
        }
        if (scope.track() != null) {
            address.queryParam("loai", "{loai}");
            values.add(scope.track().name());
        }
        if (scope.month() != null) {
            address.queryParam("thang", "{thang}");
            values.add(scope.month().toString());
        }
        if (!scope.words().isEmpty()) {
            address.queryParam(Q, "{q}");
            values.add(scope.words());
        }
        if (page > 1) {
            address.queryParam("trang", page);
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
