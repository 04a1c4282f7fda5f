package motcua.linkage.review;

import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which page answers, and what a click does. */
final class Desk {
    private static final Pattern NUMBERED = Pattern.compile("/(cap|phan-xu)/([1-9]\\d{0,8})");
    private static final Pattern OWN_PATH = Pattern.compile("/[a-z-]*(?:/\\d{1,9})?(?:\\?[a-z=&0-9-]*)?");
    private static final int NOTE_MAX = 200;

    private final Review review;
    private final String clerk;
    private final Map<String, Texts> texts =
            Texts.LANGUAGES.stream().collect(Collectors.toMap(language -> language, Texts::new));

    /** @param clerk who decides in a review by one clerk, unless another name is said */
    Desk(Review review, String clerk) {
        this.review = review;
        this.clerk = clerk;
    }

    /** With one clerk nobody is asked for a name. */
    Session welcome(Session session) {
        if (review.verdicts().needed() == 1) {
            session.isNow(review.verdicts().known(clerk), false);
        }
        return session;
    }

    Answer answer(Call call, Session session) {
        var frame = new Frame(review, session, texts(session));
        if (call.path().equals("/cai-dat") && call.isPost()) {
            return settings(call, session);
        }
        if (call.path().equals("/ai")) {
            return call.isPost() ? sitDown(call, session, frame) : Answer.page(200, new WhoPage(frame).html("", false));
        }
        var person = session.person();
        if (person == null) {
            return Answer.goTo("/ai");
        }
        var numbered = NUMBERED.matcher(call.path());
        if (numbered.matches()) {
            var number = Integer.parseInt(numbered.group(2)) - 1;
            if (numbered.group(1).equals("phan-xu") != session.settles()) {
                return Answer.goTo("/");
            }
            if (number < review.pairs().count()) {
                return call.isPost()
                        ? judge(call, session, person, number)
                        : Answer.page(200, new PairPage(frame, person).html(number));
            }
        }
        if (call.isPost()) {
            return call.path().equals("/hoan-tac") ? undo(session, person) : notHere(frame);
        }
        return switch (call.path()) {
            case "/" -> Answer.page(200, new OverviewPage(frame, person).html());
            case "/cap", "/phan-xu" -> next(session, person, -1);
            case "/danh-sach" ->
                session.settles()
                        ? Answer.goTo("/")
                        : Answer.page(200, new ListPage(frame, person).html(call.asked("xem"), call.asked("trang")));
            default -> notHere(frame);
        };
    }

    private Answer sitDown(Call call, Session session, Frame frame) {
        var name = Normalizer.normalize(call.given("name").strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
        var toSettle = call.given("role").equals("settler");
        if (!Review.isName(name)) {
            return Answer.page(422, new WhoPage(frame).html("who.name-wrong", toSettle));
        }
        var known = review.verdicts().known(name);
        if (toSettle && review.verdicts().isClerk(known)) {
            return Answer.page(422, new WhoPage(frame).html("who.settler-decided", true));
        }
        session.isNow(known, toSettle);
        return Answer.goTo("/");
    }

    private Answer settings(Call call, Session session) {
        if (!call.given("language").isEmpty()) {
            session.language(call.given("language"));
        }
        if (!call.given("keys").isEmpty()) {
            session.keys(call.given("keys").equals("on"));
        }
        var back = call.given("back");
        return Answer.goTo(OWN_PATH.matcher(back).matches() ? back : "/");
    }

    private Answer judge(Call call, Session session, String person, int number) {
        var said = Verdict.ofKey(call.given("verdict"));
        var back = (session.settles() ? "/phan-xu/" : "/cap/") + (number + 1);
        var words = texts(session);
        if (said.isEmpty()) {
            return Answer.goTo(back);
        }
        var verdict = said.get();
        var note = call.given("note").strip();
        Review.Outcome outcome;
        try {
            outcome = session.settles()
                    ? review.settle(number, person, verdict)
                    : review.decide(number, person, verdict, note.substring(0, Math.min(note.length(), NOTE_MAX)));
        } catch (UncheckedIOException e) {
            session.notice(words.of("notice.not-written", String.valueOf(e.getCause() == null ? e : e.getCause())));
            return Answer.goTo(back);
        }
        session.notice(
                switch (outcome) {
                    case RECORDED, ALREADY_SO ->
                        words.of("notice.recorded", number + 1, words.of("verdict." + verdict.key()));
                    case SETTLED_MEANWHILE -> words.of("notice.settled", number + 1);
                    case DONE_BY_OTHERS -> words.of("notice.done", number + 1);
                    case NOT_DIFFERENT -> words.of("notice.not-different", number + 1);
                    case DECIDED_IT_ONESELF -> words.of("who.settler-decided");
                    case NOTHING_TO_UNDO -> words.of("notice.nothing");
                });
        return next(session, person, number);
    }

    private Answer undo(Session session, String person) {
        var number = review.verdicts().last(person);
        var words = texts(session);
        if (number < 0 || review.undo(person) != Review.Outcome.RECORDED) {
            session.notice(words.of("notice.nothing"));
            return Answer.goTo("/");
        }
        session.notice(words.of("notice.undone", number + 1));
        return Answer.goTo((session.settles() ? "/phan-xu/" : "/cap/") + (number + 1));
    }

    private Answer next(Session session, String person, int after) {
        var verdicts = review.verdicts();
        var number = session.settles()
                ? verdicts.next(after, verdicts::differs)
                : verdicts.next(after, pair -> verdicts.isOpenFor(pair, person));
        return Answer.goTo(number < 0 ? "/" : (session.settles() ? "/phan-xu/" : "/cap/") + (number + 1));
    }

    private static Answer notHere(Frame frame) {
        return Answer.page(
                404,
                frame.page(
                        frame.texts().of("absent.title"),
                        "<h1>" + frame.texts().html("absent.title") + "</h1><p><a href=\"/\">"
                                + frame.texts().html("overview.title") + "</a></p>",
                        "/"));
    }

    private Texts texts(Session session) {
        return texts.getOrDefault(session.language(), new Texts(Texts.LANGUAGES.getFirst()));
    }
}
