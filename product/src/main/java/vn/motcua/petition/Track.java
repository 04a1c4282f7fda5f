package vn.motcua.petition;

import java.util.Optional;
import java.util.stream.Stream;

/** Under which rules a petition is answered (loại phản ánh). A person chooses it; the names stand in rows and stay. */
public enum Track {
    /** On procedures and rules (quy định hành chính). NĐ 20/2008/NĐ-CP. */
    PROCEDURE(true, false),
    /** On how officers behaved (hành vi). NĐ 20/2008/NĐ-CP. */
    CONDUCT(true, false),
    /** On difficulties that legal texts make (vướng mắc văn bản pháp luật). CĐ 89/CĐ-TTg of 2025. */
    LEGAL_TEXT(true, false),
    /** On what somebody saw: a lamp, a road, waste (phản ánh hiện trường). */
    ON_SITE(false, false),
    /** A petition under the law of citizen reception (kiến nghị, phản ánh theo Luật Tiếp công dân). */
    RECEPTION(true, false),
    /** A complaint (khiếu nại): no petition. Led to its own door. */
    COMPLAINT(false, true),
    /** A denunciation (tố cáo): no petition. Led to its own door, and who denounces is kept secret. */
    DENUNCIATION(false, true);

    private final boolean needsName;
    private final boolean keptApart;

    Track(boolean needsName, boolean keptApart) {
        this.needsName = needsName;
        this.keptApart = keptApart;
    }

    /** Whether it is answered only to somebody who gives a name (NĐ 20/2008/NĐ-CP with 92/2017). */
    public boolean needsName() {
        return needsName;
    }

    /** Whether the law has another door for it, so that it is never handled among petitions. */
    public boolean keptApart() {
        return keptApart;
    }

    /** Empty for anything that is no track. */
    public static Optional<Track> of(String name) {
        return Stream.of(values()).filter(track -> track.name().equals(name)).findFirst();
    }
}
