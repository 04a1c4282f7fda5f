package vn.motcua.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.motcua.api.Problems;
import vn.motcua.filing.DraftIsFiled;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;
import vn.motcua.ui.NotTaken;

/**
 * Who goes back to a draft after filing it, or files it twice, is led to the dossier; people and machines alike. Who still writes to
 * it, as from a second tab, is told that it was not taken.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FiledDraftAnswers {
    private final Messages messages;

    FiledDraftAnswers(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object filed(DraftIsFiled filed, HttpServletRequest request) {
        if (writes(request)) {
            return notTaken(filed, request);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(dossiers(request.getRequestURI()) + filed.dossier()))
                .build();
    }

    private Object notTaken(DraftIsFiled filed, HttpServletRequest request) {
        if (Problems.isForMachine(request)) {
            var text = messages.text(Languages.of(request), "ui.not-taken.what");
            return Problems.problem(HttpStatus.CONFLICT, "draft-filed", text, Map.of("dossier", filed.dossier()));
        }
        return new NotTaken(dossiers(request.getRequestURI()) + filed.dossier(), List.of()).page();
    }

    /** Filing itself writes nothing to the draft. */
    private static boolean writes(HttpServletRequest request) {
        var address = request.getRequestURI();
        return !request.getMethod().equals("GET") && !address.endsWith("/nop") && !address.endsWith("/filing");
    }

    private static String dossiers(String asked) {
        if (asked.startsWith("/api/")) {
            return "/api/v1/my-dossiers/";
        }
        return asked.startsWith("/mot-cua/") ? "/mot-cua/" : "/ho-so-cua-toi/";
    }
}
