package vn.motcua.editors.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.api.Problems;
import vn.motcua.editors.MayNotEdit;

/** What is said to somebody who was about to change what is not theirs to edit: why, and who may. Nothing was changed. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EditorAnswers {
    private static final Logger log = LoggerFactory.getLogger(EditorAnswers.class);

    @ExceptionHandler
    Object mayNotEdit(MayNotEdit refusal, HttpServletRequest request) {
        var why = refusal.why();
        log.info("Refused at {}: {}", request.getServletPath(), why.why());
        if (Problems.isForMachine(request)) {
            return Problems.problem(HttpStatus.FORBIDDEN, why.code(), why.said().vietnamese(), why.facts());
        }
        return new ModelAndView("editors/web/mayNotEdit", Map.of("why", why.said()), HttpStatus.FORBIDDEN);
    }
}
