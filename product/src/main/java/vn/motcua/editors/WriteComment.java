package vn.motcua.editors;

import java.time.Clock;
import java.util.List;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Uuid7;

/** Somebody says something about a place of a procedure; also who may not edit it. */
@Component
public class WriteComment {
    private final CommentStore store;
    private final Clock clock;

    WriteComment(CommentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param title of the place, as its page calls it
     * @throws vn.motcua.shared.BadInput when nothing was said, too much, or too many comments are open
     */
    @Transactional
    public Comment write(ProcedureCode code, CommentPlace place, String title, String words, User.Officer by) {
        var read = SaidWords.read(words);
        store.lock(code);
        if (store.openOf(code) >= Comments.OPEN_MAX) {
            throw SaidWords.tooMany("open-many", Comments.OPEN_MAX);
        }
        var called = Text.line(title);
        var now = clock.instant();
        var comment = new Comment(
                new CommentId(Uuid7.at(now)),
                code,
                place,
                called.length() > Comment.TITLE_MAX ? called.substring(0, Comment.TITLE_MAX) : called,
                new Comment.Said(by.account().value(), by.name(), read, now),
                List.of(),
                null);
        store.add(comment);
        return comment;
    }
}
