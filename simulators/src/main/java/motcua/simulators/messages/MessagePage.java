package motcua.simulators.messages;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** All telephones and letter boxes of the demo province on one page, readable without scripts. */
final class MessagePage {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:42rem;padding:1rem;color:#1a1a1a;background:#f3f2f1}"
                    + "article{background:#fff;border-radius:.8rem;padding:.8rem 1rem;margin:1rem 0}"
                    + "article header{color:#505a5f;font-size:.9rem}"
                    + "article p{margin:.4rem 0 0;white-space:pre-line;overflow-wrap:anywhere}"
                    + "input{max-width:100%;font:inherit;padding:.3rem}button{font:inherit;padding:.3rem .8rem}";

    private MessagePage() {}

    static String of(List<Message> messages, String to, Mode mode) {
        return "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>Tin nhắn mô phỏng</title><style>" + STYLE
                + "</style></head><body><main><h1>Tin nhắn mô phỏng</h1>"
                + "<p>SMS và thư điện tử mà hệ thống đã gửi. Không có điện thoại thật nào nhận được.</p>" + filter(to)
                + (messages.isEmpty()
                        ? "<p>Chưa có tin nào.</p>"
                        : messages.stream().map(MessagePage::one).collect(Collectors.joining()))
                + behaving(mode) + "</main></body></html>";
    }

    private static String filter(String to) {
        return "<form method=\"get\" action=\"/messages\"><label for=\"to\">Gửi đến</label> <input id=\"to\" name=\"to\""
                + " value=\"" + escaped(to) + "\"> <button>Lọc</button></form>";
    }

    private static String one(Message message) {
        return "<article><header>" + (message.channel().equals("sms") ? "SMS" : "Thư điện tử") + " đến <strong>"
                + escaped(message.to()) + "</strong> lúc " + MOMENT.format(message.at()) + "</header>"
                + (message.subject().isEmpty() ? "" : "<p><strong>" + escaped(message.subject()) + "</strong></p>")
                + "<p>" + escaped(message.text()) + "</p></article>";
    }

    private static String behaving(Mode now) {
        return "<h2>Cách hoạt động: " + now.words() + "</h2><form method=\"post\" action=\"/messages/mode\">"
                + Arrays.stream(Mode.values())
                        .filter(mode -> mode != now)
                        .map(mode -> "<button name=\"mode\" value=\"" + mode + "\">" + mode.words() + "</button> ")
                        .collect(Collectors.joining())
                + "</form>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
