package vn.motcua.report;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.scorecard.Period;
import vn.motcua.scorecard.Scope;

/** A report of a year long ago, as it was sent. */
public final class ASentReport {
    private ASentReport() {}

    public static UUID of(BeanFactory beans) {
        var form = beans.getBean(ReportForms.class).all().getFirst();
        var sent = beans.getBean(SentReports.class);
        var scope = new Scope(
                new Scope.Place.Province(),
                null,
                null,
                Period.read("2001-03-01..2001-03-09").orElseThrow());
        var report = beans.getBean(MakeReport.class).make(form, scope, Report.By.AGENCY);
        var id = UUID.randomUUID();
        beans.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            int version = sent.versions(report).size() + 1;
            sent.add(
                    new SentReport(
                            id,
                            version,
                            report,
                            sent.sha256(report),
                            0,
                            version == 1 ? "" : "sửa",
                            "Sơn",
                            Instant.parse("2026-11-20T03:00:00Z")),
                    new User.Officer(new AccountId("officer:test"), "Sơn", Set.of(Role.LEADER)));
        });
        return id;
    }
}
