package vn.motcua.editors;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.ProcedureCode;

/** Reads what editors say about a procedure. */
@Component
public class Comments {
    /** Of a procedure, open at a time. */
    public static final int OPEN_MAX = 200;

    private final CommentStore store;

    Comments(CommentStore store) {
        this.store = store;
    }

    /** Those that nobody settled yet, the newest first. */
    @Transactional(readOnly = true)
    public List<Comment> open(ProcedureCode code) {
        return store.of(code, 0, OPEN_MAX).stream().filter(Comment::isOpen).toList();
    }

    /** Open ones first. */
    @Transactional(readOnly = true)
    public List<Comment> of(ProcedureCode code, int offset, int limit) {
        return store.of(code, offset, limit);
    }
}
