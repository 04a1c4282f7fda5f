package vn.motcua.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.motcua.filing.DraftIsFiled;

/** Who goes back to a draft after filing it, or files it twice, is led to the dossier; people and machines alike. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FiledDraftAnswers {
    @ExceptionHandler
    ResponseEntity<Void> filed(DraftIsFiled filed, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(dossiers(request.getRequestURI()) + filed.dossier()))
                .build();
    }

    private static String dossiers(String asked) {
        if (asked.startsWith("/api/")) {
            return "/api/v1/my-dossiers/";
        }
        return asked.startsWith("/mot-cua/") ? "/mot-cua/" : "/ho-so-cua-toi/";
    }
}
