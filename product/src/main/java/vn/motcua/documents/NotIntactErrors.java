package vn.motcua.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.api.Problems;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/**
 * A damaged or lost file is never handed out: whoever asked is told so, and the operator's log names the file. It is no bug
 * of this request and no fault of the asker, and a backup can bring the file back: 503.
 */
@ControllerAdvice
@Order(1)
class NotIntactErrors {
    private static final Logger LOG = LoggerFactory.getLogger(NotIntactErrors.class);

    /** @param kind last part of the message keys */
    record View(String kind) {}

    private final Messages messages;

    NotIntactErrors(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler(FileNotIntact.class)
    Object explain(FileNotIntact thrown, HttpServletRequest request) {
        LOG.error("{}. Restore it from a backup; nobody gets it until then.", thrown.getMessage());
        var kind = thrown.state() instanceof FileState.Lost ? "lost" : "damaged";
        if (Problems.isForMachine(request)) {
            var text = messages.text(Languages.of(request), "documents.not-intact." + kind + ".what");
            return Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "documents.file-" + kind, text, Map.of());
        }
        var page = new ModelAndView("documents/notIntact", "view", new View(kind));
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }
}
