package vn.motcua.help;

import java.util.Map;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.AttributeProvider;

/** Gives what a topic is made of the classes of the pages around it. */
final class GovukClasses implements AttributeProvider {
    private static final String CLASS = "class";

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        switch (node) {
            case Paragraph _ -> attributes.put(CLASS, "govuk-body");
            case Heading _ -> attributes.put(CLASS, "govuk-heading-s");
            case BulletList _ -> attributes.put(CLASS, "govuk-list govuk-list--bullet");
            case OrderedList _ -> attributes.put(CLASS, "govuk-list govuk-list--number");
            case Link _ -> attributes.put(CLASS, "govuk-link");
            default -> {}
        }
    }
}
