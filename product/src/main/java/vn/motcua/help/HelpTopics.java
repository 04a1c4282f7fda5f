package vn.motcua.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Language;
import vn.motcua.ui.PageHelp;

/** All topics in both languages, read once from the files that the product carries. */
@Component
class HelpTopics implements PageHelp {
    static final String PATH = "/tro-giup";
    private static final String ENDING = ".md";
    private static final String PAGES = "pages";

    private final HelpedPages pages;
    private final Map<Language, SequencedMap<String, Topic>> topics = new EnumMap<>(Language.class);

    HelpTopics() {
        pages = HelpedPages.of(text(PAGES + ".txt"));
        for (var language : Language.values()) {
            var read = new LinkedHashMap<String, Topic>();
            pages.topics().forEach(name -> read.put(name, topic(name, text(language.tag() + "/" + name + ENDING))));
            topics.put(language, read);
        }
    }

    @Override
    public Optional<Topic> of(String path, Language language) {
        return pages.topic(path).flatMap(name -> named(name, language));
    }

    Optional<Topic> named(String name, Language language) {
        return Optional.ofNullable(all(language).get(name));
    }

    /** Those for citizens, or those for officers, in the order in which they are written down. */
    List<Topic> all(Language language, boolean forOfficers) {
        return all(language).entrySet().stream()
                .filter(topic -> pages.isForOfficers(topic.getKey()) == forOfficers)
                .map(Map.Entry::getValue)
                .toList();
    }

    private SequencedMap<String, Topic> all(Language language) {
        return topics.getOrDefault(language, new LinkedHashMap<>());
    }

    /** A file begins with its title. Letters that would be HTML are shown as letters. */
    static Topic topic(String name, String markdown) {
        var document = Parser.builder().build().parse(markdown);
        if (!(document.getFirstChild() instanceof Heading title)) {
            throw new IllegalStateException("The help topic " + name + " does not begin with a title");
        }
        title.unlink();
        turnLinks(document);
        var html = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(_ -> new GovukClasses())
                .build()
                .render(document);
        return new Topic(text(title), PATH + "/" + name, html);
    }

    /** In the files a topic points to another file, so that they can be read where they lie. */
    private static void turnLinks(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Link link && link.getDestination().endsWith(ENDING)) {
                var name = link.getDestination();
                link.setDestination(PATH + "/" + name.substring(0, name.length() - ENDING.length()));
            }
            turnLinks(node);
        }
    }

    private static String text(Node parent) {
        var text = new StringBuilder();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            text.append(node instanceof Text words ? words.getLiteral() : text(node));
        }
        return text.toString();
    }

    private static String text(String file) {
        try (InputStream in = HelpTopics.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The help file " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The help file " + file + " cannot be read", e);
        }
    }
}
