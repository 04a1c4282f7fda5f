package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;

/** Whatever comes in, the answer is findings and a page, or a refusal that names the fields, never another exception. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyInputTest {
    private static final List<String> SCRAPS = Arrays.asList(
            "",
            " ",
            "true",
            "0",
            "-1",
            "1.000",
            "999999999999999999999",
            "1e400",
            "NaN",
            "31",
            "2026-02-30",
            "0000",
            "////",
            "\u0000",
            "\ud800",
            "e\u0301",
            "\u202eabc",
            "<b>",
            "${7*7}",
            "' or 1=1 --",
            "00004",
            "01",
            "46",
            "SELF",
            "CHILD",
            "DIVORCED",
            "FAMILY",
            "x".repeat(30_000),
            "đ",
            "{}",
            "[]",
            null);

    @Test
    void any_post_gives_findings_and_a_page() {
        var random = new Random(20_261_120);
        for (var form : Desk.FORMS.newest()) {
            var answers = form.prefill(Desk.EID);
            for (int round = 0; round < 300; round++) {
                var pages = form.definition().pages();
                var page = pages.get(random.nextInt(pages.size())).key();
                answers = taken(form, page, answers, post(form, random));
                var findings = form.checkPage(page, answers, Desk.TODAY, Language.VI);
                assertThat(form.view(page, answers, findings, Language.EN).title())
                        .isNotEmpty();
                assertThat(form.print(answers, Language.VI)).isNotEmpty();
                assertThat(answers.json()).doesNotContain("\\u0000", "\ud800");
                assertThat(Answers.fromStored(answers.stored())).isEqualTo(answers);
            }
        }
    }

    /** What says two things in one field is refused whole, with every such field named; then each says one. */
    private static Answers taken(Form form, String page, Answers before, Map<String, List<String>> post) {
        try {
            return form.take(page, before, post);
        } catch (BadInput refused) {
            assertThat(refused.findings())
                    .isNotEmpty()
                    .allSatisfy(
                            finding -> assertThat(post.get(finding.pointer())).hasSizeGreaterThan(1));
            refused.findings()
                    .forEach(
                            finding -> post.computeIfPresent(finding.pointer(), (_, sent) -> List.of(sent.getFirst())));
            return form.take(page, before, post);
        }
    }

    private static Map<String, List<String>> post(Form form, Random random) {
        var names = new ArrayList<String>();
        form.definition()
                .pages()
                .forEach(page -> page.fields().forEach(field -> {
                    names.add(field.name());
                    for (var part : List.of("day", "month", "year", "province", "commune", "street")) {
                        names.add(field.name() + "." + part);
                    }
                    field.rows().forEach(row -> names.add(field.name() + ".1." + row.name()));
                }));
        var post = new HashMap<String, List<String>>();
        for (var name : names) {
            if (random.nextInt(3) > 0) {
                var values = new ArrayList<String>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    values.add(SCRAPS.get(random.nextInt(SCRAPS.size())));
                }
                post.put(name, values);
            }
        }
        post.put("unknown", null);
        return post;
    }

    @Test
    void any_json_gives_findings() {
        var random = new Random(7);
        for (var form : Desk.FORMS.newest()) {
            for (int round = 0; round < 300; round++) {
                var values = Tree.NODES.objectNode();
                for (var page : form.definition().pages()) {
                    for (var field : page.fields()) {
                        if (random.nextBoolean()) {
                            Tree.put(values, field.name(), anything(random, 2));
                        }
                        if (random.nextInt(20) == 0) {
                            values.set(field.name().split("\\.", -1)[0], anything(random, 1));
                        }
                    }
                }
                var answers = Answers.of(values);
                assertThat(form.checkAll(answers, Desk.TODAY, Language.VI)).isNotEmpty();
                assertThat(form.print(answers, Language.VI)).isNotEmpty();
                form.pages(answers, Language.VI)
                        .forEach(page -> form.view(page.key(), answers, List.of(), Language.VI));
            }
        }
    }

    private static JsonNode anything(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> Tree.NODES.nullNode();
            case 1 -> Tree.NODES.booleanNode(random.nextBoolean());
            case 2 -> Tree.NODES.numberNode(random.nextDouble());
            case 3 -> Tree.NODES.numberNode(random.nextInt());
            case 4 -> Tree.NODES.stringNode(String.valueOf(SCRAPS.get(random.nextInt(SCRAPS.size()))));
            case 5 -> Tree.NODES.arrayNode().add(anything(random, depth - 1)).add(anything(random, depth - 1));
            default -> Tree.NODES.objectNode().set("province", anything(random, depth - 1));
        };
    }

    /** Open Forms, issues 1922 and 5084: slow with about a hundred rules; ours has 500 questions on 50 pages. */
    @Test
    void a_form_of_500_questions_is_checked_whole() {
        var form = large(50, 10);
        var values = Tree.NODES.objectNode();
        IntStream.range(0, 500).forEach(i -> values.put("q" + i, i % 3 == 0 ? "quá dài để được nhận" : "A"));
        var answers = Answers.of(values);
        assertThat(form.checkAll(answers, Desk.TODAY, Language.VI)).hasSize(167);
    }

    private static Form large(int pages, int questions) {
        var ui = IntStream.range(0, pages)
                .mapToObj(page -> """
                        {"key": "p%d", "title": ["Trang", "Page"], %s "fields": [%s]}""".formatted(
                        page,
                        page == 0 ? "" : "\"when\": [{\"field\": \"q%d\", \"notIn\": [\"NO\"]}],".formatted(page - 1),
                        IntStream.range(page * questions, (page + 1) * questions)
                                .mapToObj(i -> "{\"field\": \"q" + i
                                        + "\", \"widget\": \"text\", \"title\": [\"Câu\", \"Question\"]}")
                                .collect(Collectors.joining(","))))
                .collect(Collectors.joining(","));
        var schema = IntStream.range(0, pages * questions)
                .mapToObj(i -> "\"q" + i + "\": {\"type\": \"string\", \"maxLength\": 10}")
                .collect(Collectors.joining(","));
        return Desk.define(
                "{\"title\": [\"Lớn\", \"Large\"], \"pages\": [" + ui + "]}",
                "{\"type\": \"object\", \"properties\": {" + schema + "}}");
    }
}
