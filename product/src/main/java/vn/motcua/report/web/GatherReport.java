package vn.motcua.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.facts.FactsAsOf;
import vn.motcua.identity.CurrentUser;
import vn.motcua.organisation.Agencies;
import vn.motcua.report.CheckSums;
import vn.motcua.report.Difference;
import vn.motcua.report.LegalPeriods;
import vn.motcua.report.MakeReport;
import vn.motcua.report.Report;
import vn.motcua.report.ReportForm;
import vn.motcua.report.ReportForms;
import vn.motcua.report.SendReport;
import vn.motcua.report.SentReports;
import vn.motcua.scorecard.MayList;
import vn.motcua.scorecard.Period;
import vn.motcua.scorecard.ReadScope;
import vn.motcua.scorecard.ScopeWords;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;

/** Brings together what the pages of reports show. */
@Component
class GatherReport {
    private final ReadScope readScope;
    private final ReportForms forms;
    private final MakeReport makeReport;
    private final SendReport sendReport;
    private final SentReports sentReports;
    private final ScopeWords words;
    private final MayList mayList;
    private final FactsAsOf facts;
    private final Agencies agencies;
    private final CurrentUser user;
    private final Clock clock;

    GatherReport(
            ReadScope readScope,
            ReportForms forms,
            MakeReport makeReport,
            SendReport sendReport,
            SentReports sentReports,
            ScopeWords words,
            MayList mayList,
            FactsAsOf facts,
            Agencies agencies,
            CurrentUser user,
            Clock clock) {
        this.readScope = readScope;
        this.forms = forms;
        this.makeReport = makeReport;
        this.sendReport = sendReport;
        this.sentReports = sentReports;
        this.words = words;
        this.mayList = mayList;
        this.facts = facts;
        this.agencies = agencies;
        this.user = user;
        this.clock = clock;
    }

    /** @throws vn.motcua.shared.BadInput when the scope cannot be read */
    SendReport.Wanted wanted(ReadScope.Asked asked, AskedReport report) {
        return new SendReport.Wanted(
                form(report),
                readScope.read(usual(asked, report), user.officer()).orThrow(),
                report.grouping());
    }

    Report made(SendReport.Wanted wanted) {
        return makeReport.make(wanted.form(), wanted.scope(), wanted.by());
    }

    ReportView report(ReadScope.Asked asked, AskedReport of, ReportPage.Tried tried, Language language) {
        var form = form(of);
        var read = readScope.read(usual(asked, of), user.officer());
        var scope = read.scope();
        var report = makeReport.make(form, scope, of.grouping());
        var before = makeReport.make(form, scope.in(before(form, scope.period())), of.grouping());
        return new ReportView(
                form,
                scope,
                report,
                words.place(scope, language),
                places(),
                LegalPeriods.upTo(today(), form.cutOffDay()),
                CheckSums.of(form, report, before),
                sentReports.versions(report),
                scope.period().isOver(clock.getZone(), clock.instant()),
                sendReport.may(user.officer(), scope.place()),
                mayList.of(user.officer(), scope),
                facts.reading(),
                asked,
                tried.reason(),
                ReportPage.both(read.findings(), tried.finding()));
    }

    /** With what it corrects beside it. @throws NotFound where none was sent */
    SentView sent(UUID id, String done) {
        var sent = sentReports.find(id).orElseThrow(() -> new NotFound("sent report " + id));
        var form = forms.find(sent.report().form()).orElseThrow(() -> new NotFound("report form"));
        var versions = sentReports.versions(sent.report());
        var corrected = versions.stream()
                .filter(one -> one.version() == sent.version() - 1)
                .map(one -> Difference.between(form, one.report(), sent.report()))
                .findFirst()
                .orElse(List.of());
        return new SentView(form, sent, corrected, versions, done);
    }

    /** The period of the form where none is named: the last that is over. */
    private ReadScope.Asked usual(ReadScope.Asked asked, AskedReport report) {
        if (asked.period() != null && !asked.period().isBlank()) {
            return asked;
        }
        var last = LegalPeriods.upTo(today(), form(report).cutOffDay()).stream()
                .filter(one -> one.name().startsWith("Q"))
                .map(LegalPeriods.Named::period)
                .filter(period -> period.isOver(clock.getZone(), clock.instant()))
                .findFirst();
        return new ReadScope.Asked(
                asked.place(),
                asked.procedure(),
                asked.field(),
                last.map(Period::text).orElse(null));
    }

    /** A legal period follows a legal one; every other one of as many days. */
    private static Period before(ReportForm form, Period period) {
        return LegalPeriods.before(period, form.cutOffDay());
    }

    private ReportForm form(AskedReport asked) {
        if (asked.form() == null) {
            return forms.all().getFirst();
        }
        return forms.find(asked.form()).orElseThrow(() -> new NotFound("report form " + asked.form()));
    }

    private Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        agencies.all(today()).stream()
                .sorted(Comparator.comparing(agency -> agency.name(today())))
                .forEach(agency -> places.put(agency.id().toString(), agency.name(today())));
        return places;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
