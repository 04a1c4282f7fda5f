package vn.motcua.packages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.ProcedureCode;

/** A package whose manifest could be read. */
public record ProcedurePackage(PackageManifest manifest, PackageFiles files) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(ProcedureCode.class, CodeAsString.class)
            .build();

    /** Stands once in a manifest of the right shape. */
    private static final Pattern FIRST_DAY = Pattern.compile("(\"validFrom\"\\s*:\\s*\")[0-9-]+(\")");

    /** Of the version: the first of this name. */
    private static final Pattern NUMBER = Pattern.compile("(\"version\"\\s*:\\s*)\\d+");

    /** The name of the form: the first of this name. */
    private static final Pattern FORM = Pattern.compile("(\"form\"\\s*:\\s*\")[^\"]+(\")");

    private interface CodeAsString {
        @JsonValue
        String value();

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ProcedureCode of(String value) {
            return new ProcedureCode(value);
        }
    }

    /** To be asked once the manifest was found to be without fault. */
    public static ProcedurePackage of(PackageFiles files) {
        var manifest = MAPPER.treeToValue(files.json(PackageLayout.MANIFEST), PackageManifest.class);
        return new ProcedurePackage(manifest, files);
    }

    /** The same package for who only reads it: see {@link PackageFiles#readOnce}. */
    public ProcedurePackage readOnce() {
        return new ProcedurePackage(manifest, files.readOnce());
    }

    /** The same package with another first day; nothing else of it changes by a letter. */
    public ProcedurePackage beginning(LocalDate day) {
        if (day.equals(manifest.validFrom())) {
            return this;
        }
        var written = new String(files.bytes(PackageLayout.MANIFEST).orElseThrow(), StandardCharsets.UTF_8);
        var changed = FIRST_DAY.matcher(written).replaceFirst("$1" + day + "$2");
        return of(files.with(PackageLayout.MANIFEST, changed.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same package with another number; nothing else of it changes by a letter. */
    public ProcedurePackage numbered(int version) {
        var written = new String(files.bytes(PackageLayout.MANIFEST).orElseThrow(), StandardCharsets.UTF_8);
        var changed = NUMBER.matcher(written).replaceFirst("$1" + version);
        return of(files.with(PackageLayout.MANIFEST, changed.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same package with another version of its form; nothing else of it changes by a letter. */
    public ProcedurePackage withForm(String form) {
        var written = new String(files.bytes(PackageLayout.MANIFEST).orElseThrow(), StandardCharsets.UTF_8);
        var changed = FORM.matcher(written).replaceFirst("$1" + form + "$2");
        return of(files.with(PackageLayout.MANIFEST, changed.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same package with this file in the place of that of its name. */
    public ProcedurePackage with(String file, byte[] content) {
        return of(files.with(file, content));
    }

    /**
     * What is looked up by name and found in this package: its forms, earlier ones too, the templates of its results, how they are
     * numbered, and which templates for many procedures it is made of.
     */
    public Set<String> provides() {
        var names = new LinkedHashSet<String>();
        names.add(formName(manifest.form()));
        var key = manifest.form().substring(0, manifest.form().indexOf('/'));
        for (var file : files.under(PackageLayout.EARLIER_FORMS)) {
            names.add(formName(key + "/" + file.split("/", -1)[2]));
        }
        for (var template : files.json(PackageLayout.RESULT)) {
            names.add(resultName(template.path("key").asString("")));
            names.add(numbersName(template.path("numberPattern").asString("")));
        }
        manifest.shared().forEach(shared -> names.add(sharedName(shared.key())));
        return names;
    }

    public static String formName(String form) {
        return "form:" + form;
    }

    public static String resultName(String template) {
        return "result:" + template;
    }

    /** @param key of a template that many procedures share, without its version */
    public static String sharedName(String key) {
        return "shared:" + key;
    }

    /** @param pattern how numbers of results are written */
    public static String numbersName(String pattern) {
        return "numbers:" + pattern;
    }

    /**
     * In which book results are numbered: that of the template in all its versions, or one that it shares with all whose keys have
     * the same before {@code --}, as all decisions of an agency are numbered in one book (NĐ 30/2020/NĐ-CP).
     */
    public static String book(String template) {
        int shared = template.indexOf("--");
        return template.substring(0, shared > 0 ? shared : template.indexOf('/'));
    }

    /** Folder of a form in it, with the slash at its end: the present one or one that is kept for earlier dossiers. */
    public String formFolder(String form) {
        return form.equals(manifest.form())
                ? "form/"
                : PackageLayout.EARLIER_FORMS + form.substring(form.lastIndexOf('/') + 1) + "/";
    }
}
