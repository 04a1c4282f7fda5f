package vn.motcua.notification;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The words of an e-mail as a page: the same words, paragraphs by empty lines, addresses as links. Nothing is loaded from outside. */
final class MailHtml {
    private static final Pattern BREAK = Pattern.compile("\\n\\s*\\n");
    /** After escaping: what follows an address in a sentence is no part of it. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private static final String STYLE =
            "font:16px/1.5 Arial,sans-serif;color:#0b0c0c;max-width:36em;margin:0 auto;padding:16px";

    private MailHtml() {}

    /** @param language tag of the words, for who has them read out */
    static String of(String subject, String text, String language) {
        var paragraphs = Arrays.stream(BREAK.split(text.strip()))
                .map(MailHtml::paragraph)
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html lang=\"" + escaped(language)
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + escaped(subject) + "</title></head>\n<body><div style=\"" + STYLE + "\">\n" + paragraphs
                + "\n</div></body></html>\n";
    }

    private static String paragraph(String text) {
        var linked = LINK.matcher(escaped(text)).replaceAll("<a href=\"$0\">$0</a>");
        return "<p>" + linked.replace("\n", "<br>\n") + "</p>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
