package vn.motcua.designing.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change touches what it changes and no other letter of the file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class XmlFileTest {
    private static final String FILE = """
            <?xml version='1.0'?>
            <!-- a note with <b> in it -->
            <a:list xmlns:a="urn:a"
                    xmlns="urn:b" >
              <item  name = 'it&apos;s &lt;1&gt;'   a:mark="x"/>
              <item name="two"><![CDATA[<raw> &amp;]]> and &#x110;&amp;</item >
            </a:list>
            """;

    private static XmlElement root(String text) {
        return XmlFile.read(text).orElseThrow();
    }

    @Test
    void elements_are_known_by_namespace_and_read_with_their_entities() {
        var root = root(FILE);
        assertThat(root.is("urn:a", "list")).isTrue();
        var items = root.children("urn:b", "item").toList();
        assertThat(items).hasSize(2);
        assertThat(items.getFirst().attribute("name")).isEqualTo("it's <1>");
        assertThat(items.getFirst().attribute("urn:a", "mark")).isEqualTo("x");
        assertThat(items.getLast().content()).isEqualTo("<raw> &amp; and Đ&");
    }

    @Test
    void a_changed_value_leaves_every_other_letter_as_it_was() {
        var first = root(FILE).children("urn:b", "item").findFirst().orElseThrow();
        var changes = new XmlChanges(FILE);
        changes.set(first, "name", "a 'b' & c");
        changes.set(first, "urn:a", "mark", "x");
        changes.set(first, "urn:a", "more", "\"y\"");
        changes.set(first, "urn:new", "kind", "z");

        assertThat(changes.written())
                .isEqualTo(
                        FILE.replace("it&apos;s &lt;1&gt;", "a &apos;b&apos; &amp; c")
                                .replace(
                                        "a:mark=\"x\"/>",
                                        "a:mark=\"x\" a:more=\"&quot;y&quot;\" xmlns:own-kind=\"urn:new\" own-kind:kind=\"z\"/>"));
    }

    @Test
    void elements_are_put_behind_and_taken_out_with_their_blanks() {
        var root = root(FILE);
        var items = root.children();
        var changes = new XmlChanges(FILE);
        changes.after(items.getFirst(), "<new/>");
        changes.remove(items.getLast());
        changes.into(items.getFirst(), "<in/>");
        assertThat(changes.written())
                .contains("a:mark=\"x\"><in/></item>\n  <new/>\n</a:list>")
                .doesNotContain("two");
        assertThat(XmlFile.read(changes.written())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a b></a>",
                "<a b='1></a>",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><a/>",
                "<a b='<'/>",
                "<a",
                "<a /",
                "<a b='1'c='2'/>",
                "</a>",
                "<a><!-- </a>"
            })
    void what_is_no_xml_is_not_read(String text) {
        assertThat(XmlFile.read(text)).isEmpty();
    }

    @Test
    void a_file_nested_deeper_than_any_route_is_not_read() {
        assertThat(XmlFile.read("<a>".repeat(100_000))).isEmpty();
    }

    @Test
    void names_that_are_said_once_are_shared_by_all_elements_below() {
        var names = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            names.append(" xmlns:n").append(i).append("=\"urn:").append(i).append('"');
        }
        var root = root("<r" + names + ">" + "<n7:a xmlns:m=\"urn:m\"/>".repeat(5_000) + "</r>");
        assertThat(root.children("urn:7", "a")).hasSize(5_000);
        assertThat(root.children().getFirst().prefixOf("urn:4999")).contains("n4999");
        assertThat(root.children().getFirst().prefixOf("urn:m")).contains("m");
        var hidden = root("<r xmlns:a=\"urn:1\"><b xmlns:a=\"urn:2\"/></r>")
                .children()
                .getFirst();
        assertThat(hidden.prefixOf("urn:1")).isEmpty();
    }

    @Test
    void what_lies_in_a_part_that_is_taken_away_goes_with_it() {
        var root = root("<r><a><b x=\"1\"/></a><c/></r>");
        var changes = new XmlChanges("<r><a><b x=\"1\"/></a><c/></r>");
        changes.set(root.children().getFirst().children().getFirst(), "x", "22222");
        changes.remove(root.children().getFirst());
        changes.after(root.children().getFirst(), "<d/>");
        assertThat(changes.written()).isEqualTo("<r><d/><c/></r>");
    }

    @Test
    void a_note_within_a_literal_text_is_text_and_notes_without_an_end_are_read_once() {
        assertThat(XmlLetters.read("a<!-- b -->c<![CDATA[<!-- d -->&amp;]]>&amp;"))
                .isEqualTo("ac<!-- d -->&amp;&");
        var open = "<!--".repeat(200_000);
        assertThat(XmlLetters.read(open)).isEqualTo(open);
    }
}
