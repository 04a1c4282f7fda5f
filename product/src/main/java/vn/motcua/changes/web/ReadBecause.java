package vn.motcua.changes.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.motcua.changes.Because;
import vn.motcua.changes.BecauseOf;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.PrintableText;
import vn.motcua.ui.Said;

/**
 * Hears why something is changed: every form of the configuration has two fields for it ({@code ui/because.jte}), and every such door of
 * the API takes them in the address.
 */
@Component
class ReadBecause implements HandlerInterceptor {
    private static final String REASON = "changeReason";
    private static final String DECISION = "changeDecision";

    private final BecauseOf because;

    ReadBecause(BecauseOf because) {
        this.because = because;
    }

    /** @throws BadInput when more is said than is kept */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var findings = new ArrayList<Finding>();
        var reason = said(request, REASON, findings);
        var decision = said(request, DECISION, findings);
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
        if (!reason.isEmpty() || !decision.isEmpty()) {
            because.say(new Because(reason, decision));
        }
        return true;
    }

    private static String said(HttpServletRequest request, String name, List<Finding> findings) {
        var typed = request.getParameterValues(name);
        if (typed == null || typed.length == 0) {
            return "";
        }
        var said = Text.line(typed[0]);
        if (Arrays.stream(typed).map(Text::line).distinct().count() > 1) {
            findings.add(Said.of("changes.bad.twice").at(name));
        } else if (said.length() > Because.LETTERS_MAX) {
            findings.add(Said.of("changes.bad.long", Because.LETTERS_MAX).at(name));
        } else if (PrintableText.problem(said).isPresent()) {
            findings.add(Said.of("changes.bad.letters").at(name));
        }
        return said;
    }
}
