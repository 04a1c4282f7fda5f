package vn.motcua.formdesign.sketch;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Questions of a page under their headings. A heading stands at the first question of its group and holds for those behind it; so that a
 * question can be moved, each says its own heading for that moment.
 */
final class Groups {
    private static final String HEADING = "section";

    private Groups() {}

    /** Each question says its heading. */
    static void spread(ArrayNode questions) {
        JsonNode heading = null;
        for (var one : questions) {
            if (one instanceof ObjectNode question) {
                if (question.has(HEADING)) {
                    heading = question.path(HEADING);
                } else if (heading != null) {
                    question.set(HEADING, heading.deepCopy());
                }
            }
        }
    }

    /** Only the first question of each group says it. */
    static void gather(ArrayNode questions) {
        JsonNode heading = null;
        for (var one : questions) {
            if (one instanceof ObjectNode question) {
                var own = question.path(HEADING);
                if (own.equals(heading)) {
                    question.remove(HEADING);
                } else if (!own.isMissingNode()) {
                    heading = own;
                }
            }
        }
    }

    /** Behind the last question that has the heading of this one; of questions that say it. */
    static int end(ArrayNode questions, int first) {
        var heading = questions.path(first).path(HEADING);
        int end = first + 1;
        while (end < questions.size() && questions.path(end).path(HEADING).equals(heading)) {
            end++;
        }
        return end;
    }

    /** Where the group begins that this question stands in; of questions that say their headings. */
    static int begin(ArrayNode questions, int of) {
        var heading = questions.path(of).path(HEADING);
        int begin = of;
        while (begin > 0 && questions.path(begin - 1).path(HEADING).equals(heading)) {
            begin--;
        }
        return begin;
    }
}
