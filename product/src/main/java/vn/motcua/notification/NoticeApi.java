package vn.motcua.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/** What one was told, and how one wants to be told, for machines acting for citizens. */
@Tag(name = "My notices", description = "What citizens and organisations were told of their dossiers")
@RestController
@RequestMapping("/api/v1")
@ForCitizens
class NoticeApi {
    record NoticeView(
            UUID id,
            UUID dossier,

            @Schema(description = "What happened, as RECEIVED, SUPPLEMENT_ASKED, GRANTED_TO_DOWNLOAD; more may come")
            String kind,

            String title,

            @Schema(description = "Lines are divided by line feeds")
            String text,

            Instant at,
            boolean unread) {
        static NoticeView of(ShownNotice notice) {
            return new NoticeView(
                    notice.id(),
                    UUID.fromString(notice.dossier()),
                    notice.kind().name(),
                    notice.title(),
                    notice.text(),
                    notice.happenedAt(),
                    notice.isUnread());
        }
    }

    record NoticePage(
            List<NoticeView> items,

            @Schema(description = "Where the next page begins; null on the last one") @Nullable
            String next,

            @Schema(description = "How many are unread, on all pages")
            int unread) {}

    record ReadOrder(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Up to which moment: the newest notice that was shown")
            @Nullable
            Instant until) {
        private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

        Instant moment() {
            if (until == null) {
                throw new BadInput("/until", "Hãy cho biết thời điểm của thông báo mới nhất đã xem.");
            }
            if (until.isBefore(FIRST) || until.isAfter(LAST)) {
                throw new BadInput(
                        "/until",
                        "Thời điểm phải nằm trong các năm 2000–2099; hãy dùng giá trị at của thông báo mới nhất đã xem.");
            }
            return until;
        }
    }

    record UnreadNotices(int unread) {}

    record NoticeChannels(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Boolean sms,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Boolean email,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"vi", "en"})
            @Nullable
            String language) {
        static NoticeChannels of(Choice choice) {
            return new NoticeChannels(
                    choice.sms(), choice.email(), choice.language().tag());
        }

        Choice choice() {
            var findings = new ArrayList<BadInput.Finding>();
            if (sms == null) {
                findings.add(new BadInput.Finding("/sms", "Hãy cho biết có nhận SMS hay không: true hoặc false."));
            }
            if (email == null) {
                findings.add(
                        new BadInput.Finding("/email", "Hãy cho biết có nhận thư điện tử hay không: true hoặc false."));
            }
            if (language == null || !Set.of("vi", "en").contains(language)) {
                findings.add(new BadInput.Finding("/language", "Hãy chọn ngôn ngữ vi hoặc en."));
            }
            if (sms == null || email == null || !findings.isEmpty()) {
                throw new BadInput(findings);
            }
            return new Choice(sms, email, "en".equals(language) ? Language.EN : Language.VI);
        }
    }

    private final NoticeStore notices;
    private final Choices choices;
    private final ShownNotice.Words words;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final Clock clock;

    NoticeApi(
            NoticeStore notices,
            Choices choices,
            ShownNotice.Words words,
            Idempotency idempotency,
            CurrentUser user,
            Clock clock) {
        this.notices = notices;
        this.choices = choices;
        this.words = words;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    @Operation(operationId = "listMyNotices", summary = "List what one was told, newest first")
    @GetMapping("/my-notices")
    NoticePage list(@RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        var account = user.citizen().account();
        var page = notices.of(account, cursor);
        var language = Languages.of(request);
        return new NoticePage(
                page.notices().stream()
                        .map(notice -> NoticeView.of(words.of(notice, language)))
                        .toList(),
                page.next(),
                notices.unread(account));
    }

    @Operation(operationId = "readMyNotice", summary = "Mark one notice as read; doing so again changes nothing")
    @PostMapping("/my-notices/{id}/reading")
    Answer<NoticeView> read(@PathVariable UUID id, WriteRequest request, HttpServletRequest http) {
        var account = user.citizen().account();
        return idempotency.once(account.value(), request, "", () -> {
            notices.read(id, account, clock.instant());
            return notices.find(id, account)
                    .map(notice -> Reply.ok(NoticeView.of(words.of(notice, Languages.of(http)))))
                    .orElseThrow(() -> new NotFound("notice " + id + " of " + account));
        });
    }

    @Operation(operationId = "readMyNotices", summary = "Mark all notices up to a moment as read")
    @PostMapping("/my-notices/reading")
    Answer<UnreadNotices> readAll(@RequestBody ReadOrder body, WriteRequest request) {
        var account = user.citizen().account();
        return idempotency.once(account.value(), request, body, () -> {
            notices.readAll(account, body.moment(), clock.instant());
            return Reply.ok(new UnreadNotices(notices.unread(account)));
        });
    }

    @Operation(operationId = "getMyNoticeChannels", summary = "Read how one is told besides in the portal")
    @GetMapping("/my-notice-channels")
    NoticeChannels channels() {
        return NoticeChannels.of(choices.of(user.citizen().account()));
    }

    @Operation(operationId = "chooseMyNoticeChannels", summary = "Choose how one is told besides in the portal")
    @PostMapping("/my-notice-channels")
    Answer<NoticeChannels> choose(@RequestBody NoticeChannels body, WriteRequest request) {
        var account = user.citizen().account();
        return idempotency.once(account.value(), request, body, () -> {
            choices.choose(account, body.choice());
            return Reply.ok(body);
        });
    }
}
