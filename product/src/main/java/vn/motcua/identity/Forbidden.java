package vn.motcua.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The user is known, but must not do this. Becomes 403. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Forbidden(String what) {
        super(what);
    }
}
