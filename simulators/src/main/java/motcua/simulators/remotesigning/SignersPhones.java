package motcua.simulators.remotesigning;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The telephones of all signers on one page, readable without scripts: agree, or say no. */
@RestController
@RequestMapping("/remote-signing")
class SignersPhones {
    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:42rem;padding:1rem;color:#1a1a1a;background:#f3f2f1}"
                    + "article{background:#fff;border-radius:.8rem;padding:.8rem 1rem;margin:1rem 0;overflow-wrap:anywhere}"
                    + "form{display:inline}button{font:inherit;padding:.6rem 1rem;margin:.2rem}";

    private final Signers signers;
    private final Provider provider;

    SignersPhones(Signers signers, Provider provider) {
        this.signers = signers;
        this.provider = provider;
    }

    @GetMapping(produces = "text/html;charset=UTF-8")
    String page() {
        var waiting = signers.waiting();
        return "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>Điện thoại của người ký</title><style>"
                + STYLE
                + "</style></head><body><main><h1>Điện thoại của người ký (mô phỏng)</h1>"
                + "<p>Nhà cung cấp ký số từ xa hỏi người ký ở đây trước mỗi chữ ký.</p>"
                + (waiting.isEmpty()
                        ? "<p>Không có yêu cầu ký nào đang chờ. Tải lại trang để xem yêu cầu mới.</p>"
                        : waiting.stream().map(SignersPhones::one).collect(Collectors.joining()))
                + behaving() + "</main></body></html>";
    }

    private static String one(Signers.Asked asked) {
        return "<article><p>Chứng thư <strong>" + escaped(asked.credential())
                + "</strong> được yêu cầu ký " + asked.hashes().size() + " văn bản có mã băm "
                + escaped(String.join(", ", asked.hashes())) + "</p>" + button(asked, "YES", "Xác nhận ký")
                + button(asked, "NO", "Từ chối")
                + "</article>";
    }

    private static String button(Signers.Asked asked, String answer, String words) {
        return "<form method=\"post\" action=\"/remote-signing/" + escaped(asked.handle())
                + "\"><button name=\"answer\"" + " value=\"" + answer + "\">" + words + "</button></form>";
    }

    private String behaving() {
        return "<h2>Cách hoạt động: " + provider.behaviour().words()
                + "</h2><form method=\"post\" action=\"/remote-signing/behaviour\">"
                + Arrays.stream(Behaviour.values())
                        .filter(one -> one != provider.behaviour())
                        .map(one -> "<button name=\"behaviour\" value=\"" + one + "\">" + one.words() + "</button>")
                        .collect(Collectors.joining())
                + "</form>";
    }

    @PostMapping("/{handle:[0-9a-f-]{36}}")
    ResponseEntity<Void> answer(@PathVariable String handle, @RequestParam Signers.Answer answer) {
        signers.answer(handle, answer);
        return back();
    }

    @PostMapping("/behaviour")
    ResponseEntity<Void> behave(@RequestParam Behaviour behaviour) {
        provider.behave(behaviour);
        return back();
    }

    private static ResponseEntity<Void> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/remote-signing")
                .build();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
