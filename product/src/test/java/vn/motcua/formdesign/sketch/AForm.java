package vn.motcua.formdesign.sketch;

import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageLayout;

/** Forms for tests. */
final class AForm {
    private AForm() {}

    /** A page with a choice, and one with a group of two questions, a question without a heading before it, and a repeated group. */
    static final String UI = """
            {
              "title": ["Tờ khai", "Form"],
              "pages": [
                {
                  "key": "first",
                  "title": ["Trang một", "Page one"],
                  "fields": [
                    {"field": "kind.of", "widget": "radios", "title": ["Loại", "Kind"], "options": [["A", "Loại A", "Kind A"], ["B", "Loại B", "Kind B"]]}
                  ]
                },
                {
                  "key": "second",
                  "title": ["Trang hai", "Page two"],
                  "fields": [
                    {"field": "second.lead", "widget": "text", "title": ["Mở đầu", "Lead"]},
                    {"field": "second.name", "widget": "text", "title": ["Tên", "Name"], "section": ["Nhóm", "Group"], "when": [{"field": "kind.of", "in": ["A"]}]},
                    {"field": "second.born", "widget": "date", "title": ["Ngày", "Day"]},
                    {"field": "second.rows", "widget": "group", "title": ["Các dòng", "Rows"], "section": ["Lặp", "Repeated"], "max": 3, "rows": [
                      {"field": "number", "widget": "personal-number", "title": ["Số", "Number"], "messages": {"pattern": ["Mười hai số", "Twelve digits"]}}
                    ]}
                  ]
                }
              ],
              "checks": [
                {"key": "told", "check": "numbers-differ", "at": "second.rows", "group": "second.rows", "rowNumber": "number", "text": ["Trùng", "Twice"]}
              ]
            }
            """;

    static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "kind": {"type": "object", "additionalProperties": false, "properties": {"of": {"type": "string", "enum": ["A", "B"]}}},
                "second": {
                  "type": "object",
                  "additionalProperties": false,
                  "properties": {
                    "lead": {"type": "string", "maxLength": 50},
                    "name": {"$ref": "#/$defs/personName"},
                    "born": {"type": "string", "format": "date"},
                    "rows": {
                      "type": "array",
                      "maxItems": 3,
                      "items": {"type": "object", "additionalProperties": false, "properties": {"number": {"type": "string", "pattern": "^[0-9]{12}$"}}}
                    }
                  }
                }
              },
              "$defs": {"personName": {"type": "string", "minLength": 2, "maxLength": 100}}
            }
            """;

    static FormSketch small() {
        return FormSketch.read(UI, SCHEMA).orElseThrow();
    }

    /** The one that the product has for this procedure. */
    static FormSketch of(String code) {
        var pack = APackage.of(code);
        return FormSketch.read(pack.text(PackageLayout.FORM_UI), pack.text(PackageLayout.FORM_SCHEMA))
                .orElseThrow();
    }

    /** The spot of the question with this name. */
    static Spot at(FormSketch form, String name) {
        return form.named(name).orElseThrow().spot();
    }
}
