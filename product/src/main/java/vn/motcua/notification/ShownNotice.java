package vn.motcua.notification;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Language;

/**
 * A notice in words, for its page.
 *
 * @param code by which the words call the dossier
 */
record ShownNotice(
        UUID id,
        String dossier,
        NoticeKind kind,
        String code,
        String title,
        String text,
        Instant happenedAt,
        boolean isUnread) {

    /** Puts notices into words. */
    @Component
    static class Words {
        private final NoticeTemplates templates;

        Words(NoticeTemplates templates) {
            this.templates = templates;
        }

        ShownNotice of(Notice notice, Language language) {
            return new ShownNotice(
                    notice.id(),
                    notice.dossier().toString(),
                    notice.kind(),
                    notice.facts().getOrDefault("code", ""),
                    templates.title(notice, language),
                    templates.text(notice, language),
                    notice.happenedAt(),
                    notice.isUnread());
        }
    }
}
