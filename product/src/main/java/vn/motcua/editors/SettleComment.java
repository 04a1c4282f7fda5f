package vn.motcua.editors;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;

/** Somebody says that a comment is settled (đã xong): it is shown at its place no more. */
@Component
public class SettleComment {
    private final CommentStore store;
    private final Clock clock;

    SettleComment(CommentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such comment */
    @Transactional
    public Comment settle(CommentId id, User.Officer by) {
        var comment = store.held(id).orElseThrow(() -> new NotFound("Comment " + id));
        if (comment.isOpen()) {
            store.settle(id, new Comment.Settled(by.name(), clock.instant()));
        }
        return store.held(id).orElseThrow();
    }
}
