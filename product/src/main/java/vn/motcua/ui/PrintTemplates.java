package vn.motcua.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills templates that are printed rather than answered: {@code dossier/print/receipt} is a file beside the classes. */
@Component
public class PrintTemplates {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.motcua");

    /** @return well-formed XHTML, as far as the template is */
    public String fill(String template, Map<String, Object> values) {
        var out = new StringOutput();
        templates.render(template + ".jte", values, out);
        return out.toString();
    }
}
