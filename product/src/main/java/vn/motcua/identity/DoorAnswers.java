package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.api.Problems;
import vn.motcua.ui.LateForm;

/** What is said to those whom a door does not let in: a page to people, a problem to machines. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(DoorAnswers.class);

    @ExceptionHandler
    Object signInNeeded(Guard.SignInNeeded refusal, HttpServletRequest request) {
        if (Problems.isForMachine(request)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .headers(ApiRefusals.PROBLEM)
                    .body(ApiRefusals.UNAUTHENTICATED.detail());
        }
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return new ModelAndView(new RedirectView(
                    ReturnAddress.of(request).map(ReturnAddress::signInPage).orElse("/dang-nhap")));
        }
        var action = ReturnAddress.of(request);
        if (request.getParameter(LateForm.MARK) != null && action.isPresent()) {
            var late = LateForms.form(request, action.get(), false);
            return new ModelAndView("ui/lateForm", Map.of("view", late), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(new RedirectView("/dang-nhap?loi=" + SignInProblem.SESSION_OVER.code()));
    }

    @ExceptionHandler
    Object scopeMissing(Guard.ScopeMissing refusal) {
        return Problems.problem(
                HttpStatus.FORBIDDEN,
                "scope-missing",
                "Mã truy cập không có phạm vi cần thiết: " + refusal.scope(),
                Map.of("scope", refusal.scope()));
    }

    @ExceptionHandler
    Object levelTooLow(Guard.LevelTooLow refusal, HttpServletRequest request) {
        if (Problems.isForMachine(request)) {
            return Problems.problem(
                    HttpStatus.FORBIDDEN,
                    "eid-level-too-low",
                    "Việc này cần tài khoản định danh điện tử mức độ 2.",
                    Map.of("levelNeeded", 2));
        }
        return new ModelAndView("identity/level", HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    Object forbidden(Forbidden refusal, HttpServletRequest request) {
        LOG.info("Refused at {}: {}", request.getServletPath(), refusal.getMessage());
        if (Problems.isForMachine(request)) {
            return Problems.problem(
                    HttpStatus.FORBIDDEN, "forbidden", "Tài khoản này không được làm việc này.", Map.of());
        }
        return page(false);
    }

    @ExceptionHandler
    Object notOnDuty(Guard.NotOnDuty refusal, HttpServletRequest request) {
        LOG.info("Refused at {}: no assignment of today gives the role", request.getServletPath());
        if (Problems.isForMachine(request)) {
            return Problems.problem(
                    HttpStatus.FORBIDDEN,
                    "not-on-duty",
                    "Hôm nay tài khoản này không được phân công vai trò cần cho việc này.",
                    Map.of());
        }
        return page(true);
    }

    private static ModelAndView page(boolean isOffDuty) {
        return new ModelAndView("identity/forbidden", Map.of("isOffDuty", isOffDuty), HttpStatus.FORBIDDEN);
    }
}
