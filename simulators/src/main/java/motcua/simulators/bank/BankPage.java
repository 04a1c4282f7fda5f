package motcua.simulators.bank;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The gateway's page, readable without scripts. */
final class BankPage {
    private BankPage() {}

    static String refused() {
        return page(
                "<h1>Yêu cầu thanh toán không hợp lệ</h1><p>Chữ ký hoặc đơn vị chấp nhận thanh toán không đúng.</p>");
    }

    static String of(BankPayment payment) {
        if (!payment.result().equals("PENDING")) {
            return page("<h1>Giao dịch đã xong</h1><p>Kết quả: " + payment.result() + ".</p>" + form(payment, """
                    <button name="action" value="confirm">Quay lại nơi bán</button>
                    """));
        }
        return page("<h1>Cổng thanh toán mô phỏng</h1><p>Đây không phải tiền thật.</p><dl><dt>Nội dung</dt><dd>"
                + HtmlUtils.htmlEscape(payment.description(), "UTF-8") + "</dd><dt>Số tiền</dt><dd>" + amount(payment)
                + "</dd></dl>" + form(payment, """
                        <p><button name="action" value="confirm">Xác nhận thanh toán</button></p>
                        <p><button name="action" value="cancel">Hủy</button></p>
                        <p><button name="action" value="fail">Giả vờ thất bại</button></p>
                        <p><button name="action" value="confirm-silently">Thanh toán nhưng làm mất báo có</button></p>
                        """));
    }

    private static String form(BankPayment payment, String buttons) {
        return "<form method=\"post\" action=\"/bank/pay\"><input type=\"hidden\" name=\"transaction\" value=\""
                + HtmlUtils.htmlEscape(payment.transaction(), "UTF-8") + "\">" + buttons + "</form>";
    }

    private static String amount(BankPayment payment) {
        try {
            return String.format(Locale.forLanguageTag("vi"), "%,d đ", Long.parseLong(payment.amount()));
        } catch (NumberFormatException e) {
            return HtmlUtils.htmlEscape(payment.amount(), "UTF-8");
        }
    }

    private static String page(String content) {
        return "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>Cổng thanh toán mô phỏng</title></head><body><main>"
                + content + "</main></body></html>";
    }
}
