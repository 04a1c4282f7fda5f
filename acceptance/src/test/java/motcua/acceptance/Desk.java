package motcua.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What officers do: the counter clerk at the counter, the others with their tasks. */
final class Desk {
    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z]?\\d[\\dA-Z.]*-\\d{6}-\\d{4,}\\b");

    private final Screen screen;

    Desk(Screen screen) {
        this.screen = screen;
    }

    /** From the counter to the signed result, each by the officer whose step it is. */
    String decide(String dossier) {
        var number = receive("lan.mc.19789", dossier);
        draft("minh.cm.19789", number, "Trình dự thảo");
        finish("hoa.tp.19789", number, "Kiểm tra, trình lãnh đạo", "Đồng ý");
        finish("dung.ld.19789", number, "Ký ban hành", "Ký");
        finish("thu.vt.19789", number, "Cấp số, đóng dấu", "Cấp số và đóng dấu");
        return number;
    }

    /** The clerk receives the dossier and reads its number from the confirmation. */
    String receive(String account, String dossier) {
        try (var visit = Visit.ofOfficer(screen, account)) {
            Album.take(visit.open("/mot-cua"), "counter");
            visit.open("/mot-cua/" + dossier);
            for (Locator box : visit.page().getByRole(AriaRole.CHECKBOX).all()) {
                box.check();
            }
            visit.press("Tiếp nhận hồ sơ").reads("Đã tiếp nhận hồ sơ");
            return number(visit.page().getByRole(AriaRole.MAIN).innerText());
        }
    }

    /** The specialist drafts the result and submits it. */
    void draft(String account, String number, String submit) {
        try (var visit = Visit.ofOfficer(screen, account)) {
            take(visit, number);
            Album.take(visit, "task");
            visit.press(submit).reads("Đã hoàn thành bước");
        }
    }

    /** A step that ends with one of several outcomes, or with its only button. */
    void finish(String account, String number, String step, String outcome) {
        try (var visit = Visit.ofOfficer(screen, account)) {
            take(visit, number);
            visit.sees(step);
            var choice = visit.page()
                    .getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName(outcome).setExact(true));
            if (choice.count() > 0) {
                choice.check();
                visit.press("Hoàn thành bước");
            } else {
                visit.press(outcome);
            }
            visit.reads("Đã hoàn thành bước");
        }
    }

    private static void take(Visit visit, String number) {
        visit.open("/cong-viec?tab=don-vi");
        var ofUnit = task(visit, number);
        if (ofUnit.count() == 0) {
            visit.open("/cong-viec");
        }
        task(visit, number).first().click();
        visit.page().waitForURL(Pattern.compile("/cong-viec/[0-9a-f-]{36}"));
        var claim = visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Nhận việc này").setExact(true));
        if (claim.count() > 0) {
            claim.click();
            visit.reads("Bạn đã nhận việc này");
        }
    }

    private static Locator task(Visit visit, String number) {
        return visit.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(number))
                .getByRole(AriaRole.LINK);
    }

    private static String number(String text) {
        Matcher found = NUMBER.matcher(text);
        if (!found.find()) {
            throw new AssertionError("The page after receiving names no dossier number: " + text);
        }
        return found.group();
    }
}
