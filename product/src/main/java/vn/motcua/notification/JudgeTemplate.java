package vn.motcua.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.NotFound;

/** A second person publishes the words of a notice from their day on, or sends them back; until the day they can be taken back. */
@Component
class JudgeTemplate {
    /** What is done with it. */
    enum Verdict {
        PUBLISH,
        SEND_BACK,
        TAKE_BACK
    }

    private final NoticeTemplateStore templates;
    private final Clock clock;

    JudgeTemplate(NoticeTemplateStore templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** @return why not; empty when it is done */
    @Transactional
    public Optional<TemplateRefusal> judge(UUID id, Verdict verdict, String opinion, AccountId by) {
        var template = templates.find(id).orElseThrow(() -> new NotFound("template " + id));
        var refusal = refusal(template, verdict, by.value(), LocalDate.now(clock));
        if (refusal != null) {
            return Optional.of(refusal);
        }
        var state = switch (verdict) {
            case PUBLISH -> KeptTemplate.State.PUBLISHED;
            case SEND_BACK -> KeptTemplate.State.SENT_BACK;
            case TAKE_BACK -> KeptTemplate.State.WITHDRAWN;
        };
        templates.judge(id, state, by.value(), opinion);
        return Optional.empty();
    }

    /** Null when nothing speaks against it. */
    static @Nullable TemplateRefusal refusal(KeptTemplate template, Verdict verdict, String by, LocalDate today) {
        return switch (verdict) {
            case PUBLISH -> {
                if (template.state() != KeptTemplate.State.PROPOSED) {
                    yield TemplateRefusal.NOT_WAITING;
                }
                if (template.author().equals(by)) {
                    yield TemplateRefusal.OWN_WORK;
                }
                yield template.validFrom().isBefore(today) ? TemplateRefusal.DAY_IS_PAST : null;
            }
            case SEND_BACK -> template.state() == KeptTemplate.State.PROPOSED ? null : TemplateRefusal.NOT_WAITING;
            case TAKE_BACK ->
                switch (template.state()) {
                    case PROPOSED -> null;
                    case PUBLISHED -> template.validFrom().isAfter(today) ? null : TemplateRefusal.IN_FORCE;
                    case SENT_BACK, WITHDRAWN -> TemplateRefusal.NOT_WAITING;
                };
        };
    }
}
