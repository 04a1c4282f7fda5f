package vn.motcua.petition.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import motcua.vietnamese.EmailAddress;
import motcua.vietnamese.PersonName;
import motcua.vietnamese.Phone;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.petition.Channel;
import vn.motcua.petition.Petition;
import vn.motcua.petition.PetitionId;
import vn.motcua.petition.SendPetition;
import vn.motcua.petition.Sender;
import vn.motcua.petition.SentFile;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Said;

/** What was typed, read field by field; collects everything that is wrong with it. */
final class PetitionFields {
    static final String ID = "lan-gui";
    static final String PAGE_SECRET = "ma-trang";
    static final String AGENCY = "co-quan";
    static final String SUBJECT = "tieu-de";
    static final String BODY = "noi-dung";
    static final String PLACE = "noi-xay-ra";
    static final String NAME = "ten";
    static final String PHONE = "dien-thoai";
    static final String EMAIL = "thu-dien-tu";
    static final String ADDRESS = "dia-chi";
    static final String SECRET = "khong-cong-khai";
    static final String FILES = "tep";
    static final String DOSSIER = "ho-so";
    static final String CHANNEL = "cach-gui";
    /** Nobody sees it; programs that fill every field fill it too. */
    static final String TRAP = "trang-web";

    private static final int MOST = 1_000;

    private final Map<String, String> values;
    private final List<BadInput.Finding> findings = new ArrayList<>();

    PetitionFields(Map<String, String> values) {
        this.values = values;
    }

    List<BadInput.Finding> findings() {
        return findings;
    }

    /** As they were typed, to be shown again. */
    Map<String, String> values() {
        return values;
    }

    void bad(String name, String why, Object... facts) {
        findings.add(Said.of("petition.bad." + why, facts).at(name));
    }

    private String typed(String name) {
        return values.getOrDefault(name, "");
    }

    String line(String name) {
        return Text.line(typed(name));
    }

    /** None where something does not fit, which is then among the findings. */
    SendPetition.@Nullable Order order(
            List<MultipartFile> files, @Nullable AccountId account, @Nullable AgencyId unsure) {
        if (!typed(TRAP).isEmpty()) {
            bad(TRAP, "trap");
        }
        var subject = required(SUBJECT, Petition.Content.SUBJECT_MAX);
        var body = lines(BODY, Petition.Content.BODY_MAX);
        var place = bounded(PLACE, line(PLACE), Petition.Content.PLACE_MAX);
        var agency = agency(unsure);
        var sender = sender(account);
        var sent = files(files);
        var id = id(ID);
        if (id == null) {
            bad(SUBJECT, "page");
        }
        var dossier = id(DOSSIER);
        if (!findings.isEmpty() || agency == null || id == null) {
            return null;
        }
        return new SendPetition.Order(
                new PetitionId(id),
                agency,
                sender,
                new SendPetition.Text(subject, body, place, dossier == null ? null : new DossierId(dossier)),
                typed(SECRET).isEmpty(),
                sent,
                typed(PAGE_SECRET));
    }

    private Sender sender(@Nullable AccountId account) {
        return new Sender(account, name(NAME), phone(), email(), bounded(ADDRESS, line(ADDRESS), Sender.ADDRESS_MAX));
    }

    /** Empty where none was given, and where it is none, which is then among the findings. */
    String name(String field) {
        var name = bounded(field, Text.name(typed(field)), Sender.NAME_MAX);
        if (!name.isEmpty() && (!PersonName.isWritten(name) || PersonName.isNobody(name))) {
            bad(field, "name");
        }
        return name;
    }

    private String phone() {
        var typed = line(PHONE);
        return switch (Phone.read(typed)) {
            case Phone.Known known -> known.digits();
            case Phone.NotStated _ -> "";
            case Phone.WithRest _, Phone.Unreadable _ -> {
                bad(PHONE, "phone");
                yield typed;
            }
        };
    }

    private String email() {
        var address = EmailAddress.read(typed(EMAIL));
        if (!address.isEmpty() && !EmailAddress.isWritten(address)) {
            bad(EMAIL, "email");
        }
        return address;
    }

    List<SentFile> files(List<MultipartFile> files) {
        var sent = files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.size() > Petition.Content.FILES_MAX) {
            bad(FILES, "files", Petition.Content.FILES_MAX);
            return List.of();
        }
        return sent.stream()
                .map(file -> {
                    var name = file.getOriginalFilename();
                    return new SentFile(name == null ? "" : name, file);
                })
                .toList();
    }

    private @Nullable AgencyId agency(@Nullable AgencyId unsure) {
        if (typed(AGENCY).equals("?") && unsure != null) {
            return unsure;
        }
        return agency();
    }

    @Nullable
    AgencyId agency() {
        var id = id(AGENCY);
        if (id == null) {
            bad(AGENCY, "agency");
            return null;
        }
        return new AgencyId(id);
    }

    /** How it came in, where an officer types it over. */
    @Nullable
    Channel channel() {
        for (var channel : Channel.values()) {
            if (channel != Channel.WEB && channel.name().equals(typed(CHANNEL))) {
                return channel;
            }
        }
        bad(CHANNEL, "channel");
        return null;
    }

    String required(String name, int most) {
        var value = bounded(name, line(name), most);
        if (value.isEmpty()) {
            bad(name, "required." + name);
        }
        return value;
    }

    /** A text of several lines that must be there. */
    String lines(String name, int most) {
        var value = bounded(name, Text.lines(typed(name)), most);
        if (value.isEmpty()) {
            bad(name, "required." + name);
        }
        return value;
    }

    /** A text of several lines that may be left out. */
    String remark(String name) {
        return bounded(name, Text.lines(typed(name)), MOST);
    }

    private String bounded(String name, String value, int most) {
        if (value.length() > most) {
            bad(name, "long", most);
        }
        return value;
    }

    @Nullable
    UUID id(String name) {
        try {
            return UUID.fromString(typed(name));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
