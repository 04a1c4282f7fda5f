package vn.motcua.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.packages.Packages;
import vn.motcua.shared.Language;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Visitor;

/** What the tests of this module sit at: messages, two provinces, a person with an e-ID, a fixed day. */
final class Desk {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Messages MESSAGES = messages();
    static final AreaOptions TWO_PROVINCES = new TwoProvinces();
    static final Forms FORMS = forms("");
    static final Map<String, String> EID = Map.of(
            "eid.fullName", "Nguyễn Thị Hoa",
            "eid.birthDate", "1995-03-08",
            "eid.sex", "FEMALE",
            "eid.personalNumber", "001195012345",
            "eid.phone", "0912345678",
            "eid.residence", "Số 5 ngõ 12, Phường Ba Đình, Thành phố Hà Nội",
            "eid.residenceAreaCode", "00004");

    private Desk() {}

    static Form newest(String key) {
        return FORMS.find(FORMS.all().stream()
                .filter(id -> id.key().equals(key))
                .reduce((_, later) -> later)
                .orElseThrow());
    }

    static Form form(String key) {
        return FORMS.find(new FormId(key, 1));
    }

    static Form define(String ui, String schema) {
        return Forms.define(
                new FormId("trial", 1),
                Tree.JSON.readTree(ui),
                Tree.JSON.readTree(schema),
                new Areas(() -> TWO_PROVINCES),
                MESSAGES);
    }

    /** A form with one page and one field named {@code x}. */
    static Form oneField(String uiParts, String schemaOfField) {
        var ui = """
                {"title": ["Thử", "Trial"], "pages": [{"key": "only", "title": ["Trang", "Page"],
                 "fields": [{"field": "x", "title": ["Mục hỏi", "Question"], %s}]}]}
                """.formatted(uiParts);
        return define(ui, "{\"type\": \"object\", \"properties\": {\"x\": " + schemaOfField + "}}");
    }

    static List<String> messages(Form form, Answers answers) {
        return form.checkAll(answers, TODAY, Language.VI).stream()
                .map(Finding::message)
                .toList();
    }

    static Answers answers(String json) {
        return Answers.of(Tree.JSON.readTree(json));
    }

    static Map<String, List<String>> post(String... namesAndValues) {
        var fields = new HashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>()).add(namesAndValues[i + 1]);
        }
        return fields;
    }

    static ObjectNode values(Answers answers) {
        return answers.values();
    }

    static Frame frame(Language language) {
        return new Frame(language, "/thu", Visitor.NOBODY, null, MESSAGES);
    }

    private static Messages messages() {
        try (var context = new AnnotationConfigApplicationContext(Messages.class)) {
            return context.getBean(Messages.class);
        }
    }

    static Forms forms(String folder) {
        var beans = new StaticListableBeanFactory(Map.of("areas", TWO_PROVINCES));
        return new Forms(MESSAGES, beans.getBeanProvider(AreaOptions.class), Packages.shippedOnly(), folder);
    }

    private static final class TwoProvinces implements AreaOptions {
        private static final Map<String, List<Option>> COMMUNES = Map.of(
                "01", List.of(new Option("00004", "Phường Ba Đình"), new Option("00008", "Phường Ngọc Hà")),
                "46", List.of(new Option("19804", "Phường Phú Xuân"), new Option("19900", "Xã Phú Xuân")));

        @Override
        public List<Option> provinces() {
            return List.of(new Option("01", "Thành phố Hà Nội"), new Option("46", "Thành phố Huế"));
        }

        @Override
        public List<Option> communes(String provinceCode) {
            return COMMUNES.getOrDefault(provinceCode, List.of());
        }

        @Override
        public Optional<String> nameOf(String code) {
            return COMMUNES.values().stream()
                    .flatMap(List::stream)
                    .filter(option -> option.code().equals(code))
                    .map(Option::name)
                    .findFirst();
        }
    }
}
