package vn.motcua.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.packages.PackageCheck;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** A procedure's own words of notices are held to the rules that hold for the province's. */
@Component
@Order(NoticesPart.BEHIND_THE_RESULT)
class NoticesPart implements PackageCheck {
    static final int BEHIND_THE_RESULT = 80;

    /** By the field of {@link TemplateWords#fields}. */
    private static final Map<String, String> MEMBERS = Map.of(
            "tieu-de", "title",
            "noi-dung", "text",
            "sms", "sms");

    private static final String ENGLISH = "-en";

    private final Messages messages;

    NoticesPart(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<String> reads() {
        return List.of(PackageNotices.VI, PackageNotices.EN);
    }

    @Override
    public void check(ProcedurePackage pack, PackageFindings findings) {
        unknown(PackageNotices.VI, pack, findings);
        unknown(PackageNotices.EN, pack, findings);
        PackageNotices.read(pack)
                .forEach(
                        (kind, words) -> TemplateRules.judge(kind, words).forEach(wrong -> say(kind, wrong, findings)));
    }

    private void unknown(String file, ProcedurePackage pack, PackageFindings findings) {
        var kinds = Arrays.stream(NoticeKind.values()).map(NoticeKind::name).collect(Collectors.toSet());
        var named = new TreeSet<>(
                pack.files().json(file).path(PackageNotices.NOTICES).propertyNames());
        named.removeAll(kinds);
        named.forEach(name ->
                findings.add(file, place(name), messages.text(Language.VI, "notification.own.wrong.kind", name)));
    }

    private void say(NoticeKind kind, TemplateRules.Wrong wrong, PackageFindings findings) {
        boolean isEnglish = wrong.field().endsWith(ENGLISH);
        var field = isEnglish ? wrong.field().substring(0, wrong.field().length() - ENGLISH.length()) : wrong.field();
        findings.add(
                isEnglish ? PackageNotices.EN : PackageNotices.VI,
                place(kind.name()) + "/" + MEMBERS.getOrDefault(field, field),
                messages.text(Language.VI, wrong.text(), wrong.facts().toArray()));
    }

    private static String place(String kind) {
        return "/" + PackageNotices.NOTICES + "/" + kind;
    }
}
