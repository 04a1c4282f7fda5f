package vn.motcua.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.PlainText;

/** Refuses addresses and forms with a text that cannot be kept, naming the field. Bodies in JSON have their own guard. */
class PlainTextOnly implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var findings = new ArrayList<BadInput.Finding>();
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                var problem = PlainText.problem(value);
                if (problem != null) {
                    findings.add(new BadInput.Finding(name, problem));
                }
            }
        });
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
        return true;
    }
}
