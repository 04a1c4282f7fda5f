package vn.motcua.gate;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.http.HttpStatus;

/** The page is shown as if somebody looked at it, but its status says that something was refused. */
final class RefusedResponse extends HttpServletResponseWrapper {
    private final HttpStatus refused;

    RefusedResponse(HttpServletResponse response, HttpStatus refused) {
        super(response);
        this.refused = refused;
        super.setStatus(refused.value());
    }

    @Override
    public void setStatus(int status) {
        super.setStatus(status == HttpStatus.OK.value() ? refused.value() : status);
    }
}
