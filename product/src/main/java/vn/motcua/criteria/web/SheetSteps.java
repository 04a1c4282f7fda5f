package vn.motcua.criteria.web;

import java.util.stream.Collectors;
import vn.motcua.criteria.Act;
import vn.motcua.criteria.Answer;
import vn.motcua.criteria.Numbers;
import vn.motcua.shared.Language;

/** The steps of a score's history in words. */
public final class SheetSteps {
    private SheetSteps() {}

    /** End of the message key that names the act. */
    public static String kind(Act act) {
        return Act.Kind.of(act).word();
    }

    /** What it says beside that. */
    public static String said(Act act, Language language) {
        return switch (act) {
            case Act.Answered one -> answer(one.answer(), language);
            case Act.Computed one -> answer(one.answer(), language);
            case Act.Scored one -> Numbers.shown(one.points(), language) + " " + one.reason();
            case Act.EvidencePut one -> one.fileName() + ", " + one.where();
            case Act.Explained one -> one.text();
            case Act.Complained one -> one.text();
            case Act.ComplaintDecided one ->
                (one.points() == null ? "" : Numbers.shown(one.points(), language) + " ") + one.reason();
            case Act.Planned one -> one.text();
            case Act.EvidenceTaken _,
                    Act.Opened _,
                    Act.Extended _,
                    Act.Filed _,
                    Act.RoundFinished _,
                    Act.CouncilNamed _,
                    Act.Voted _,
                    Act.Closed _ -> "";
        };
    }

    private static String answer(Answer answer, Language language) {
        var option = answer.option();
        return option != null
                ? option
                : answer.numbers().values().stream()
                        .map(number -> Numbers.shown(number, language))
                        .collect(Collectors.joining(" / "));
    }
}
