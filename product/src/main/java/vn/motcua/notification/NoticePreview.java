package vn.motcua.notification;

import org.springframework.stereotype.Component;
import vn.motcua.shared.Language;

/** How words of a notice look with sample data: as the portal and e-mail have them, and as an SMS goes out. */
@Component
class NoticePreview {
    /** @param sms as it goes out: with marks or without; empty where none does */
    record Preview(String title, String text, String sms, SmsText size) {}

    private final NoticeTemplates templates;
    private final NotificationSettings settings;

    NoticePreview(NoticeTemplates templates, NotificationSettings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    Preview of(NoticeKind kind, TemplateWords words, Language language) {
        var template = words.template();
        var facts = NoticeFacts.offered(kind);
        var sms = template.sms() == null
                ? ""
                : NoticeTemplates.filled(template.sms().in(language), facts);
        var sent = settings.smsMarks() ? sms : PlainLetters.of(sms);
        return new Preview(
                NoticeTemplates.filled(template.title().in(language), facts),
                NoticeTemplates.filled(
                        template.text().in(language) + "\n"
                                + templates.newest().minimum().in(language),
                        facts),
                sent,
                SmsText.of(sent));
    }
}
