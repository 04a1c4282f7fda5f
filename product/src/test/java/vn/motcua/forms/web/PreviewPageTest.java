package vn.motcua.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;
import vn.motcua.forms.Forms;
import vn.motcua.packages.Packages;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Visitor;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewPageTest {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.motcua");

    @Test
    void an_editor_sees_also_the_pages_that_depend_on_answers() {
        try (var context = context()) {
            var page = new PreviewPage(context.getBean(Forms.class));
            var model = new ExtendedModelMap();
            var path = Map.of("key", "marital-status", "version", "1", "page", "divorce");
            var template = page.page(path, new MockHttpServletRequest(), model);
            model.put("frame", new Frame(Language.VI, "/", Visitor.NOBODY, null, context.getBean(Messages.class)));
            var html = new StringOutput();
            TEMPLATES.render(template + ".jte", model, html);

            assertThat(html.toString())
                    .contains("Việc ly hôn", "name=\"divorce.number\"", "/quan-tri/to-khai/marital-status/1/widowhood");
            assertThat(page.schema(path)).contains("json-schema.org/draft/2020-12");
        }
    }

    private static AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Packages.class, Packages::shippedOnly);
        context.register(Messages.class, Forms.class);
        context.refresh();
        return context;
    }

    @Test
    void an_unknown_form_is_not_found() {
        try (var context = context()) {
            var page = new PreviewPage(context.getBean(Forms.class));

            assertThatThrownBy(() -> page.schema(Map.of("key", "nothing", "version", "1")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> page.schema(Map.of("key", "A B", "version", "x")))
                    .isInstanceOf(NotFound.class);
        }
    }
}
