package motcua.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What a citizen does around the form: from the search box to the confirmation. */
final class Filing {
    private final Visit visit;
    private List<String> shown = List.of();

    Filing(Visit visit) {
        this.visit = visit;
    }

    /** From the home page with the citizen's own words to the procedure and, signed in, to its filing. */
    Filing find(String words, String procedure) {
        visit.open("/");
        Album.take(visit, "home");
        var search = visit.page().getByRole(AriaRole.SEARCHBOX).first();
        search.fill(words);
        search.press("Enter");
        visit.reads(procedure);
        Album.take(visit, "search");
        visit.follow(procedure).sees(procedure);
        visit.page().waitForURL("**/thu-tuc/*");
        visit.countPages();
        Album.take(visit, "procedure");
        return this;
    }

    /** On the first page of the form, with the case chosen there. */
    Filing begin(String account, String caseLabel) {
        visit.follow("Bắt đầu nộp hồ sơ");
        if (visit.page().url().contains("/dang-nhap") && visit.page().url().startsWith(Province.url())) {
            visit.follow("Đăng nhập bằng VNeID");
        }
        visit.signIn(account);
        visit.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(caseLabel))
                .check();
        return this;
    }

    Filing attach(String component, TestPaper paper) {
        visit.page().getByLabel(component, new Page.GetByLabelOptions()).first().setInputFiles(paper.payload());
        return this;
    }

    Filing passPapers() {
        visit.sees("Giấy tờ kèm theo").press("Lưu và tiếp tục");
        return this;
    }

    /** The pages from the procedure's to the confirmation. */
    List<String> shown() {
        return shown;
    }

    /** Files and answers the dossier's id. */
    String file() {
        visit.sees("Kiểm tra trước khi nộp");
        Album.take(visit, "check");
        visit.press("Nộp hồ sơ");
        visit.sees("Đã nộp hồ sơ");
        shown = visit.pages();
        visit.follow("Theo dõi hồ sơ");
        visit.page().waitForURL("**/ho-so-cua-toi/*");
        var path = visit.path();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
