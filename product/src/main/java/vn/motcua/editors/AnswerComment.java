package vn.motcua.editors;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;

/** Somebody answers a comment; a settled one is open again by it. */
@Component
public class AnswerComment {
    private final CommentStore store;
    private final Clock clock;

    AnswerComment(CommentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such comment
     * @throws vn.motcua.shared.BadInput when nothing was said, too much, or there are too many answers
     */
    @Transactional
    public Comment answer(CommentId id, String words, User.Officer by) {
        var read = SaidWords.read(words);
        var comment = store.held(id).orElseThrow(() -> new NotFound("Comment " + id));
        if (comment.answers().size() >= Comment.ANSWERS_MAX) {
            throw SaidWords.tooMany("answers-many", Comment.ANSWERS_MAX);
        }
        store.answer(id, new Comment.Said(by.account().value(), by.name(), read, clock.instant()));
        if (!comment.isOpen()) {
            store.settle(id, null);
        }
        return store.held(id).orElseThrow();
    }
}
