package vn.motcua.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** What notices there are, and whether words for one may be used: for those who write such words for many procedures. */
@Component
public class JudgeNoticeWords {
    private final Messages messages;

    JudgeNoticeWords(Messages messages) {
        this.messages = messages;
    }

    /** As packages name them. */
    public static List<String> kinds() {
        return Arrays.stream(NoticeKind.values()).map(NoticeKind::name).toList();
    }

    /**
     * @param kind one of {@link #kinds()}
     * @param typed by field: {@code tieu-de}, {@code noi-dung}, {@code sms}, and the same with {@code -en}
     * @return at their fields; none where the words can be used
     */
    public List<Finding> judge(String kind, Map<String, String> typed, Language language) {
        return TemplateRules.judge(NoticeKind.valueOf(kind), TemplateWords.of(typed)).stream()
                .map(wrong -> new Finding(
                        wrong.field(),
                        messages.text(language, wrong.text(), wrong.facts().toArray())))
                .toList();
    }
}
