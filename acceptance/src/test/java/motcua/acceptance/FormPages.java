package motcua.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;

/** The pages of an electronic form, answered by the words people read. */
final class FormPages {
    private final Visit visit;
    private int typed;

    FormPages(Visit visit) {
        this.visit = visit;
    }

    /** Waits for the page with this heading. */
    FormPages on(String heading) {
        visit.sees(heading);
        return this;
    }

    FormPages choose(String option) {
        visit.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .check();
        return this;
    }

    FormPages choose(String question, String option) {
        group(question)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(option).setExact(true))
                .check();
        return this;
    }

    FormPages write(String label, String text) {
        visit.field(label).fill(text);
        typed++;
        return this;
    }

    FormPages pick(String label, String option) {
        visit.field(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    FormPages date(String question, LocalDate day) {
        group(question).getByLabel("Ngày", exact()).fill(String.valueOf(day.getDayOfMonth()));
        group(question).getByLabel("Tháng", exact()).fill(String.valueOf(day.getMonthValue()));
        group(question).getByLabel("Năm", exact()).fill(String.valueOf(day.getYear()));
        typed++;
        return this;
    }

    /** The list of communes only exists once the province is known; before that the commune is typed. */
    FormPages place(String question, String province, String commune) {
        group(question).getByLabel("Tỉnh, thành phố", exact()).selectOption(new SelectOption().setLabel(province));
        var field = group(question).getByLabel("Xã, phường, đặc khu", exact());
        if ("select".equals(field.evaluate("field => field.localName"))) {
            field.selectOption(new SelectOption().setLabel(commune));
        } else {
            field.fill(commune);
            typed++;
        }
        return this;
    }

    FormPages declare(String declaration) {
        visit.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(declaration))
                .check();
        return this;
    }

    /** Writes into a field inside a group, as the street of an address. */
    FormPages write(String group, String label, String text) {
        group(group).getByLabel(label, exact()).fill(text);
        typed++;
        return this;
    }

    /** How many answers were typed so far; choosing is not typing. */
    int typed() {
        return typed;
    }

    FormPages next() {
        visit.press("Lưu và tiếp tục");
        return this;
    }

    private Locator group(String legend) {
        return visit.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(legend).setExact(true));
    }

    private static Locator.GetByLabelOptions exact() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
