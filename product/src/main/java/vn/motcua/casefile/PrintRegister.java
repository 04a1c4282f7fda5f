package vn.motcua.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.casefile.print.PrintedRegister;
import vn.motcua.documents.PrintPdf;
import vn.motcua.dossier.FormNumbers;
import vn.motcua.organisation.Agencies;
import vn.motcua.shared.Language;
import vn.motcua.ui.PrintTemplates;

/** Prints a page of the register (form 07), A4 across. */
@Component
public class PrintRegister {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Register register;
    private final RegisterWords words;
    private final FormNumbers numbers;
    private final Agencies agencies;
    private final PrintTemplates templates;
    private final PrintPdf pdf;
    private final Clock clock;

    PrintRegister(
            Register register,
            RegisterWords words,
            FormNumbers numbers,
            Agencies agencies,
            PrintTemplates templates,
            PrintPdf pdf,
            Clock clock) {
        this.register = register;
        this.words = words;
        this.numbers = numbers;
        this.agencies = agencies;
        this.templates = templates;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** Who may read it was judged before. */
    public byte[] print(Register.Part part) {
        var today = LocalDate.now(clock);
        var page = new PrintedRegister(
                numbers.name(FormNumbers.Kind.REGISTER, today),
                agencies.get(part.counter()).name(today),
                DAY.format(part.from()),
                DAY.format(part.to()),
                words.rows(register.read(part).lines(), Language.VI));
        return pdf.print(templates.fill("casefile/print/register", Map.of("register", page)));
    }
}
