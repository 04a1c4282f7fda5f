package vn.motcua.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders the page whose template lies beside its controller: view name {@code portal/citizen/fill} is the file
 * {@code portal/citizen/fill.jte}. Adds {@code frame} to every model.
 */
@Component
class JtePages implements ViewResolver, Ordered {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.motcua");
    /** Name of the field. To ask the proof for it would make one. */
    private static final String PROOF = "_csrf";

    private final Messages messages;
    private final ObjectProvider<VisitorSource> visitors;
    private final ObjectProvider<PageHelp> help;
    private final Province province;

    JtePages(
            Messages messages,
            ObjectProvider<VisitorSource> visitors,
            ObjectProvider<PageHelp> help,
            Province province) {
        this.messages = messages;
        this.visitors = visitors;
        this.help = help;
        this.province = province;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return templates.hasTemplate(name + ".jte") ? new Page(name + ".jte") : null;
    }

    private Frame frame(HttpServletRequest request) {
        var source = visitors.getIfAvailable();
        var helped = help.getIfAvailable();
        var language = Languages.of(request);
        var path = ownPath(request);
        return new Frame(
                language,
                path,
                source == null ? Visitor.NOBODY : source.visitor(),
                csrf(request),
                messages,
                province,
                isErrorPage(request) ? List.of() : ShownFindings.of(request),
                helped == null ? null : helped.of(path, language).orElse(null));
    }

    /** The error page lists the findings itself. */
    private static boolean isErrorPage(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    }

    /** After an error the path that was asked for, not that of the error page. */
    private static String ownPath(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            return asked;
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static Frame.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(PROOF, token::getToken)
                : null;
    }

    private final class Page implements View {
        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> values = new HashMap<>();
            if (model != null) {
                model.forEach((key, value) -> {
                    if (value != null) {
                        values.put(key, value);
                    }
                });
            }
            values.put("frame", frame(request));
            var html = new Utf8ByteOutput();
            templates.render(template, values, html);
            response.setContentType(getContentType());
            response.setHeader("Content-Language", Languages.of(request).tag());
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        }
    }
}
