package vn.motcua.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import motcua.vietnamese.Text;

/** The words of a template as they were typed, by field. Both SMS empty: none is sent. */
record TemplateWords(String titleVi, String titleEn, String textVi, String textEn, String smsVi, String smsEn) {
    static TemplateWords of(Map<String, String> typed) {
        return new TemplateWords(
                Text.line(typed.getOrDefault("tieu-de", "")),
                Text.line(typed.getOrDefault("tieu-de-en", "")),
                lines(typed.getOrDefault("noi-dung", "")),
                lines(typed.getOrDefault("noi-dung-en", "")),
                Text.line(typed.getOrDefault("sms", "")),
                Text.line(typed.getOrDefault("sms-en", "")));
    }

    private static String lines(String typed) {
        return Text.lines(typed).strip();
    }

    static TemplateWords of(NoticeTemplates.Template template) {
        var sms = template.sms();
        return new TemplateWords(
                template.title().vi(),
                template.title().en(),
                template.text().vi(),
                template.text().en(),
                sms == null ? "" : sms.vi(),
                sms == null ? "" : sms.en());
    }

    NoticeTemplates.Template template() {
        boolean hasSms = !smsVi.isEmpty() && !smsEn.isEmpty();
        return new NoticeTemplates.Template(
                new NoticeTemplates.Words(titleVi, titleEn),
                new NoticeTemplates.Words(textVi, textEn),
                hasSms ? new NoticeTemplates.Words(smsVi, smsEn) : null,
                hasSms ? null : "the province sends none");
    }

    /** By the field's name. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("tieu-de", titleVi);
        fields.put("noi-dung", textVi);
        fields.put("sms", smsVi);
        fields.put("tieu-de-en", titleEn);
        fields.put("noi-dung-en", textEn);
        fields.put("sms-en", smsEn);
        return fields;
    }
}
