package vn.motcua.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.motcua.shared.CarriedLetters;

/** What the words of a notice must be before anybody may publish them. Pure; all findings at once. */
final class TemplateRules {
    static final int TITLE_MAX = 150;
    static final int TEXT_MAX = 2_000;
    static final int SMS_PARTS_MAX = 2;
    private static final String LINK = " https://dichvucong.hue.gov.vn/tra-cuu?ma=H57.19.01-261120-0007";
    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern STRAY = Pattern.compile("[{}]");
    /** A phone lies open on a table: neither why, nor what for, nor who. */
    private static final Set<String> NOT_IN_SMS = Set.of("reason", "items", "procedure", "person");

    /** @param text message key; what it names follows */
    record Wrong(String field, String text, List<Object> facts) {
        Wrong {
            facts = List.copyOf(facts);
        }
    }

    private TemplateRules() {}

    static List<Wrong> judge(NoticeKind kind, TemplateWords words) {
        var wrong = new ArrayList<Wrong>();
        words.fields().forEach((field, text) -> {
            boolean isSms = field.startsWith("sms");
            boolean isTitle = field.startsWith("tieu-de");
            if (text.isBlank()) {
                if (!isSms || !words.smsVi().isBlank() || !words.smsEn().isBlank()) {
                    wrong.add(new Wrong(field, "notification.template.wrong.empty", List.of()));
                }
                return;
            }
            letters(field, text, wrong);
            holes(kind, field, text, isSms, wrong);
            if (isTitle) {
                length(field, text, TITLE_MAX, wrong);
                said(field, text, Set.of("code"), wrong);
            } else if (isSms) {
                said(field, text, Set.of("code"), wrong);
                sms(kind, field, text, wrong);
            } else {
                length(field, text, TEXT_MAX, wrong);
                said(field, text, NoticeFacts.needed(kind), wrong);
            }
        });
        return wrong;
    }

    private static void letters(String field, String text, List<Wrong> wrong) {
        var missing = CarriedLetters.missing(text);
        if (!missing.isEmpty()) {
            wrong.add(new Wrong(
                    field,
                    "notification.template.wrong.letters",
                    List.of(String.join(
                            " ", missing.stream().map(Character::toString).toList()))));
        }
    }

    private static void holes(NoticeKind kind, String field, String text, boolean isSms, List<Wrong> wrong) {
        var offered = NoticeFacts.offered(kind).keySet();
        var unknown = new TreeSet<String>();
        HOLE.matcher(text).results().map(found -> found.group(1)).forEach(hole -> {
            if (!offered.contains(hole) || isSms && NOT_IN_SMS.contains(hole)) {
                unknown.add("{" + hole + "}");
            }
        });
        if (!unknown.isEmpty()) {
            wrong.add(new Wrong(
                    field,
                    isSms ? "notification.template.wrong.sms-holes" : "notification.template.wrong.holes",
                    List.of(String.join(", ", unknown))));
        }
        if (STRAY.matcher(HOLE.matcher(text).replaceAll("")).find()) {
            wrong.add(new Wrong(field, "notification.template.wrong.braces", List.of()));
        }
    }

    private static void length(String field, String text, int max, List<Wrong> wrong) {
        if (text.length() > max) {
            wrong.add(new Wrong(field, "notification.template.wrong.long", List.of(max, text.length())));
        }
    }

    private static void said(String field, String text, Set<String> needed, List<Wrong> wrong) {
        var unsaid = new TreeSet<String>();
        needed.stream()
                .map(hole -> "{" + hole + "}")
                .filter(hole -> !text.contains(hole))
                .forEach(unsaid::add);
        if (!unsaid.isEmpty()) {
            wrong.add(new Wrong(field, "notification.template.wrong.unsaid", List.of(String.join(", ", unsaid))));
        }
    }

    private static void sms(NoticeKind kind, String field, String text, List<Wrong> wrong) {
        int parts = SmsText.of(PlainLetters.of(NoticeTemplates.filled(text, NoticeFacts.offered(kind)) + LINK))
                .parts();
        if (parts > SMS_PARTS_MAX) {
            wrong.add(new Wrong(field, "notification.template.wrong.sms-long", List.of(SMS_PARTS_MAX, parts)));
        }
    }
}
