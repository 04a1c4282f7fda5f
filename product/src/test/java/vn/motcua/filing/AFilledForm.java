package vn.motcua.filing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a browser would send of a form that it shows. */
public final class AFilledForm {
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select\\b[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
    private static final Pattern AREA = Pattern.compile("(?s)<textarea\\b[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>");

    private AFilledForm() {}

    public static MultiValueMap<String, String> in(String html, String action) {
        var begin = html.indexOf("action=\"" + action + "\"");
        var form = html.substring(begin, html.indexOf("</form>", begin));
        var fields = new LinkedMultiValueMap<String, String>();
        for (Matcher found = INPUT.matcher(form); found.find(); ) {
            var tag = found.group();
            var isChoice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
            if (!isChoice || tag.contains(" checked")) {
                fields.add(attribute(tag, "name"), attribute(tag, "value"));
            }
        }
        for (Matcher found = SELECT.matcher(form); found.find(); ) {
            var chosen = CHOSEN.matcher(found.group(2));
            fields.add(found.group(1), chosen.find() ? text(chosen.group(1)) : "");
        }
        for (Matcher found = AREA.matcher(form); found.find(); ) {
            fields.add(found.group(1), text(found.group(2)));
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? text(found.group(1)) : "";
    }

    private static String text(String html) {
        return html.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }
}
