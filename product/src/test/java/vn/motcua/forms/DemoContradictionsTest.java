package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contradictions in the forms of the demo province's packages, each by the answers that show it and by those that do not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoContradictionsTest {
    private static final Path PACKAGES = Path.of("../demo/src/main/resources/motcua/demo/packages");
    /**
     * They ask one person, or two who may be one, and no two days: what can be judged is judged at the question (a number against birth
     * date and sex, a day that has not come).
     */
    private static final Set<String> WITHOUT =
            Set.of("1.001653", "1.001699", "1.001939", "1.011607", "2.000884", "2.000908");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // a parent and a child
                "1.001022|two-persons|{'parent':{'personalNumber':'046090001234'},'child':{'personalNumber':'046090001234'}}",
                "1.001022|parent-older|{'parent':{'birthDate':'2000-01-01'},'child':{'birthDate':'1999-01-01'}}",
                "1.001022|parent-of-an-age|{'parent':{'birthDate':'2000-01-01'},'child':{'birthDate':'2005-01-01'}}",
                // a marriage that is registered again
                "1.004746|two-persons|{'husband':{'personalNumber':'046090001234'},'wife':{'personalNumber':'046090001234'}}",
                "1.004746|registered-after-birth-wife|{'wife':{'birthDate':'1980-01-01'},'register':{'date':'1979-01-01'}}",
                "1.004746|wife-of-age|{'wife':{'birthDate':'1980-01-02'},'register':{'date':'1998-01-01'}}",
                "1.004746|registered-after-birth-husband|{'husband':{'birthDate':'1980-01-01'},'register':{'date':'1979-01-01'}}",
                "1.004746|husband-of-age|{'husband':{'birthDate':'1979-01-02'},'register':{'date':'1998-12-31'}}",
                "1.004746|husband-of-age|{'husband':{'birthDate':'1980-01-02'},'register':{'date':'1998-01-01'}}",
                // a guardian under age, a ward of age
                "1.004837|guardian-of-age|{'guardian':{'birthDate':'2008-11-21'}}",
                "1.004837|ward-is-minor|{'case':'minor','ward':{'birthDate':'2008-11-20'}}",
                // groups that have an age
                "1.001776|orphan-of-an-age|{'subject':{'birthDate':'2003-11-20'},'group':{'kind':'ORPHAN'}}",
                "1.001776|old-enough|{'subject':{'birthDate':'1966-11-21'},'group':{'kind':'OLD'}}",
                "1.001776|parent-of-an-age|{'subject':{'birthDate':'2020-01-01'},'group':{'kind':'SINGLE'}}",
                // a contract before there was a certificate
                "1.013831|contract-after-certificate|{'certificate':{'date':'2020-05-06'},'contract':{'date':'2020-05-05'}}",
                // a child that is none any more, a stay before birth
                "1.004194|child-under-age|{'whom':{'kind':'CHILD'},'subject':{'birthDate':'2008-11-20'}}",
                "1.004194|stay-after-birth|{'whom':{'kind':'CHILD'},'subject':{'birthDate':'2026-05-06'},'stay':{'from':'2026-05-05'}}"
            })
    void a_contradiction_is_found(String code, String check, String answers) throws IOException {
        assertThat(found(code, answers)).contains(check);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1.001022|{'parent':{'birthDate':'1980-01-01'},'child':{'birthDate':'2000-01-01'}}",
                "1.004746|{'wife':{'birthDate':'1980'},'husband':{'birthDate':'1975-01-01'},'register':{'date':'1998-12-31'}}",
                "1.004837|{'case':'minor','guardian':{'birthDate':'2008-11-20'},'ward':{'birthDate':'2008-11-21'}}",
                "1.001776|{'subject':{'birthDate':'2003-11-21'},'group':{'kind':'ORPHAN'}}",
                "1.001776|{'subject':{'birthDate':'1966'},'group':{'kind':'OLD'}}",
                "1.001776|{'subject':{'birthDate':'2015-01-01'},'group':{'kind':'DISABLED'}}",
                "1.004194|{'whom':{'kind':'CHILD'},'subject':{'birthDate':'2008-11-21'},'stay':{'from':'2026-11-01'}}",
                "1.004194|{'whom':{'kind':'SELF'},'stay':{'from':'2026-11-01'}}"
            })
    void what_may_be_right_is_not_found(String code, String answers) throws IOException {
        assertThat(found(code, answers)).isEmpty();
    }

    @Test
    void a_form_without_checks_has_nothing_to_compare() throws IOException {
        var without = new TreeSet<String>();
        try (var folders = Files.list(PACKAGES)) {
            for (var folder : folders.toList()) {
                var code = folder.getFileName().toString();
                if (form(code).definition().checks().isEmpty()) {
                    without.add(code);
                }
            }
        }
        assertThat(without).isEqualTo(WITHOUT);
    }

    private static List<String> found(String code, String answers) throws IOException {
        var values = Desk.values(Desk.answers(answers.replace('\'', '"')));
        return new CrossChecks(form(code).definition(), values, Desk.TODAY)
                .found().stream().map(one -> one.check().key()).toList();
    }

    private static Form form(String code) throws IOException {
        var folder = PACKAGES.resolve(code).resolve("1/form");
        return Desk.define(
                Files.readString(folder.resolve("ui.json")), Files.readString(folder.resolve("schema.json")));
    }
}
