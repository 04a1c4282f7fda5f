package vn.motcua.editors.web;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.editors.Comment;
import vn.motcua.editors.Comments;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.PlaceNotes;

/** Open comments, as pages show them beside their places. */
@Component
class ShownComments {
    private final Comments comments;

    ShownComments(Comments comments) {
        this.comments = comments;
    }

    static String address(ProcedureCode code) {
        return "/quan-tri/thu-tuc/" + code + "/y-kien";
    }

    PlaceNotes beside(ProcedureCode code) {
        return new PlaceNotes(
                address(code),
                comments.open(code).stream()
                        .collect(Collectors.groupingBy(
                                one -> one.place().text(),
                                Collectors.mapping(ShownComments::note, Collectors.toUnmodifiableList()))));
    }

    private static PlaceNotes.Note note(Comment one) {
        return new PlaceNotes.Note(
                one.said().name(), one.said().words(), one.answers().size());
    }
}
