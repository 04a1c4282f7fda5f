package vn.motcua.result;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.forms.Form;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.result.ResultTemplates.Field;
import vn.motcua.result.ResultTemplates.Template;

/** What is wrong with one template: fields that no answer gives, sentences that name what is not there. */
final class TemplateFaults {
    private static final Pattern NAMED = Pattern.compile("\\{([^{}]+)}");

    private final Template template;
    private final Form form;
    private final String place;
    private final PackageFindings findings;

    /** @param place of the template in the file */
    TemplateFaults(Template template, Form form, String place, PackageFindings findings) {
        this.template = template;
        this.form = form;
        this.place = place;
        this.findings = findings;
    }

    void find() {
        require(
                template.numberPattern().contains("{n}"),
                "/numberPattern",
                "Cách ghi số phải có {n}, chỗ của số thứ tự trong năm.");
        sentence(template.opening(), "/opening");
        sentence(template.closing(), "/closing");
        new LayoutFaults(template, place, findings).find();
        var keys = new HashSet<String>();
        for (int i = 0; i < template.fields().size(); i++) {
            var field = template.fields().get(i);
            require(keys.add(field.key()), "/fields/" + i + "/key", "Mục '" + field.key() + "' có hai lần.");
            field(field, "/fields/" + i);
        }
    }

    private void field(Field field, String at) {
        for (int i = 0; i < field.from().size(); i++) {
            asked(field.from().get(i), at + "/from/" + i);
        }
        var composed = field.composed();
        for (int i = 0; composed != null && i < composed.size(); i++) {
            var sentence = composed.get(i);
            var here = at + "/composed/" + i;
            AnswerText.asked(sentence.text()).forEach(pointer -> asked(pointer, here + "/text"));
            AnswerText.unknownWay(sentence.text())
                    .ifPresent(how -> require(false, here + "/text", "Không có cách viết '|" + how + "'."));
            var conditions = sentence.when();
            if (conditions != null) {
                conditions
                        .keySet()
                        .forEach(pointers ->
                                List.of(pointers.split("\\|", -1)).forEach(pointer -> asked(pointer, here + "/when")));
            }
        }
    }

    private void asked(String pointer, String at) {
        require(
                pointer.equals(SuggestedFields.AGENCY) || form.asks(pointer),
                at,
                "Không có câu trả lời nào cho mục này: tờ khai không hỏi '" + pointer + "'.");
    }

    private void sentence(String sentence, String at) {
        named(sentence)
                .forEach(name -> require(
                        template.fields().stream().anyMatch(field -> field.key().equals(name)),
                        at,
                        "Câu này nhắc mục '" + name + "', nhưng mẫu không có mục đó."));
    }

    /** What a sentence names in braces. */
    static Stream<String> named(String sentence) {
        return NAMED.matcher(sentence)
                .results()
                .flatMap(named -> Arrays.stream(named.group(1).split("\\|", -1)));
    }

    private void require(boolean holds, String at, String message) {
        findings.require(holds, PackageLayout.RESULT, place + at, message);
    }
}
