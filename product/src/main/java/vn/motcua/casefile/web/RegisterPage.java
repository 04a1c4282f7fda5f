package vn.motcua.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.casefile.PrintRegister;
import vn.motcua.casefile.Register;
import vn.motcua.casefile.RegisterWords;
import vn.motcua.desk.CounterDesk;
import vn.motcua.documents.DocumentAnswers;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** The register of a counter (form 07) on a page and on paper. */
@Controller
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.COUNTER)
class RegisterPage {
    /**
     * @param place whose register it is; null where the clerk serves at no counter
     * @param print address of the same part on paper; empty where there is nothing
     * @param next address of the next page; null on the last one
     */
    record View(
            List<CounterDesk.Counter> places,
            CounterDesk.@Nullable Counter place,
            String from,
            String to,
            List<RegisterWords.Row> rows,
            String print,
            @Nullable String next,
            List<Finding> findings) {
        View {
            places = List.copyOf(places);
            rows = List.copyOf(rows);
            findings = List.copyOf(findings);
        }
    }

    /** What is asked for, as the address has it. */
    private record Asked(
            String place, String from, String to, @Nullable String cursor) {
        static Asked of(Map<String, String> fields) {
            return new Asked(
                    fields.getOrDefault("noi", ""),
                    fields.getOrDefault("tu", ""),
                    fields.getOrDefault("den", ""),
                    fields.get("tiep"));
        }
    }

    /** @param part null while something is wrong */
    private record Judged(Register.@Nullable Part part, List<Finding> findings) {}

    private final CounterDesk desk;
    private final Register register;
    private final RegisterWords words;
    private final PrintRegister printRegister;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    RegisterPage(
            CounterDesk desk,
            Register register,
            RegisterWords words,
            PrintRegister printRegister,
            Messages messages,
            CurrentUser user,
            Clock clock) {
        this.desk = desk;
        this.register = register;
        this.words = words;
        this.printRegister = printRegister;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/so-theo-doi")
    ModelAndView show(@RequestParam Map<String, String> fields, HttpServletRequest request) {
        var places = desk.counters(user.officer());
        var asked = withToday(Asked.of(fields));
        if (places.isEmpty()) {
            return page(new View(places, null, asked.from(), asked.to(), List.of(), "", null, List.of()));
        }
        var place = place(places, asked);
        var judged = judge(place, asked, request);
        var part = judged.part();
        if (part == null) {
            return page(new View(places, place, asked.from(), asked.to(), List.of(), "", null, judged.findings()));
        }
        var read = register.read(part);
        return page(new View(
                places,
                place,
                asked.from(),
                asked.to(),
                words.rows(read.lines(), Languages.of(request)),
                read.lines().isEmpty() ? "" : address("/so-theo-doi.pdf", place, part, part.cursor()),
                read.next() == null ? null : address("/so-theo-doi", place, part, read.next()),
                List.of()));
    }

    /** The same lines as the page has, on paper. */
    @AccessLogged(thing = "dossier", action = "form-opened", purpose = Purpose.COUNTER)
    @GetMapping("/so-theo-doi.pdf")
    ResponseEntity<byte[]> print(@RequestParam Map<String, String> fields, HttpServletRequest request) {
        var places = desk.counters(user.officer());
        if (places.isEmpty()) {
            throw new NotFound("a counter of " + user.officer().account());
        }
        var asked = withToday(Asked.of(fields));
        var judged = judge(place(places, asked), asked, request);
        if (judged.part() == null) {
            throw new BadInput(judged.findings());
        }
        return DocumentAnswers.pdf(printRegister.print(judged.part()), "so-theo-doi.pdf");
    }

    private Asked withToday(Asked asked) {
        var today = LocalDate.now(clock).toString();
        return new Asked(
                asked.place(),
                asked.from().isBlank() ? today : asked.from(),
                asked.to().isBlank() ? today : asked.to(),
                asked.cursor());
    }

    /** @throws NotFound when the clerk does not serve there */
    private CounterDesk.Counter place(List<CounterDesk.Counter> places, Asked asked) {
        return asked.place().isBlank()
                ? places.getFirst()
                : places.stream()
                        .filter(one -> one.id().toString().equals(asked.place()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("counter " + asked.place()));
    }

    private Judged judge(CounterDesk.Counter place, Asked asked, HttpServletRequest request) {
        var findings = new ArrayList<Finding>();
        var from = day(asked.from(), "tu", findings, request);
        var to = day(asked.to(), "den", findings, request);
        if (from == null || to == null) {
            return new Judged(null, findings);
        }
        var part = new Register.Part(place.id(), from, to, asked.cursor());
        if (!part.isPossible()) {
            findings.add(new Finding("den", messages.text(Languages.of(request), "casefile.register.range")));
            return new Judged(null, findings);
        }
        return new Judged(part, findings);
    }

    private @Nullable LocalDate day(String typed, String field, List<Finding> findings, HttpServletRequest request) {
        try {
            return WrittenTime.day(typed);
        } catch (DateTimeException _) {
            findings.add(new Finding(field, messages.text(Languages.of(request), "casefile.register.day-wrong")));
            return null;
        }
    }

    private static String address(String path, CounterDesk.Counter place, Register.Part part, @Nullable String cursor) {
        var address = UriComponentsBuilder.fromPath(path)
                .queryParam("noi", place.id())
                .queryParam("tu", part.from())
                .queryParam("den", part.to());
        return (cursor == null ? address : address.queryParam("tiep", cursor)).toUriString();
    }

    private static ModelAndView page(View view) {
        return CasefileDesk.page("register", view, !view.findings().isEmpty());
    }
}
