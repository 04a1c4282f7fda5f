package motcua.simulators.vneid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where a demo account is picked, or named with its password. Plain HTML, no script. */
@RestController
class SignInPage {
    private final Accounts accounts;

    SignInPage(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What the list of accounts shows; the password of all is {@code demo}. */
    record Listed(String username, String name, String note, String subject) {}

    @GetMapping("/{realm:vneid|canbo}/accounts")
    List<Listed> list(@PathVariable String realm) {
        return accounts.of(realm(realm)).stream()
                .map(account -> new Listed(account.username(), account.name(), account.note(), account.subject()))
                .toList();
    }

    @GetMapping(value = "/{realm:vneid|canbo}/dang-nhap", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String show(
            @PathVariable String realm,
            @RequestParam(defaultValue = "vi") String lang,
            @RequestParam @Nullable String error,
            CsrfToken csrf,
            HttpServletRequest request) {
        var texts = new Texts(lang.equals("en"), realm(realm));
        return """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
            <style>
            body{font:1.1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem;color:#0b0c0c}
            ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.75rem}
            li button{width:100%%;height:100%%;text-align:left;background:#fff;border:2px solid #8a1c1c;border-radius:6px}
            button{font:inherit;padding:.6rem .8rem;cursor:pointer;color:#0b0c0c}
            .send{background:#8a1c1c;color:#fff;border:0;border-radius:6px}
            button:focus,input:focus,a:focus{outline:3px solid #ffbf47;outline-offset:2px}
            label{display:block;margin-top:.75rem}input{font:inherit;padding:.4rem;width:100%%;max-width:24rem}
            .mistake{border-left:6px solid #b00020;padding:.5rem 1rem;font-weight:bold}
            </style></head><body><p><a href="?lang=%s">%s</a></p><main><h1>%s</h1><p>%s</p>%s
            <h2>%s</h2><ul>%s</ul>
            <h2>%s</h2><form method="post" action="%s">%s
            <label for="username">%s</label><input id="username" name="username" autocomplete="username" required>
            <label for="password">%s</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            <p><button class="send">%s</button></p></form></main></body></html>
            """.formatted(
                        texts.either("vi", "en"),
                        texts.title(),
                        texts.either("en", "vi"),
                        texts.either("English", "Tiếng Việt"),
                        texts.title(),
                        texts.either(
                                "Trang giả lập để dùng thử: mọi người và số ở đây đều không có thật.",
                                "A simulation for trials: all persons and numbers here are invented."),
                        error == null ? "" : texts.mistake(),
                        texts.either("Chọn một tài khoản", "Pick an account"),
                        buttons(request.getRequestURI(), realm(realm), csrf),
                        texts.either("Hoặc gõ tên và mật khẩu", "Or type name and password"),
                        request.getRequestURI(),
                        hidden(csrf.getParameterName(), csrf.getToken()),
                        texts.either("Tên tài khoản hoặc số định danh", "Account name or personal number"),
                        texts.either("Mật khẩu (là demo)", "Password (it is demo)"),
                        texts.either("Đăng nhập", "Sign in"));
    }

    private String buttons(String action, Realm realm, CsrfToken csrf) {
        var html = new StringBuilder();
        for (var account : accounts.of(realm)) {
            html.append("""
            <li><form method="post" action="%s">%s<button name="username" value="%s">
            <strong>%s</strong><br>%s<br><code>%s</code></button></form></li>
            """.formatted(
                            action,
                            hidden(csrf.getParameterName(), csrf.getToken()) + hidden("password", Accounts.PASSWORD),
                            account.username(),
                            HtmlUtils.htmlEscape(account.name()),
                            HtmlUtils.htmlEscape(account.note()),
                            account.username()));
        }
        return html.toString();
    }

    private static Realm realm(String path) {
        return Realm.valueOf(path.toUpperCase(Locale.ROOT));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + HtmlUtils.htmlEscape(value) + "\">";
    }

    private record Texts(boolean english, Realm realm) {
        String either(String vietnamese, String inEnglish) {
            return english ? inEnglish : vietnamese;
        }

        String title() {
            return switch (realm) {
                case VNEID -> either("Đăng nhập định danh điện tử (giả lập)", "Sign in with the e-ID (simulated)");
                case CANBO -> either("Đăng nhập cán bộ (giả lập)", "Officers sign in (simulated)");
            };
        }

        String mistake() {
            return "<p role=\"alert\" class=\"mistake\">"
                    + either(
                            "Không có tài khoản với tên và mật khẩu này. Hãy chọn trong danh sách bên dưới.",
                            "There is no account with this name and password. Pick one from the list below.")
                    + "</p>";
        }
    }
}
