package vn.motcua.inbox;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.User;
import vn.motcua.route.OfficerDesks;

/** What stands beside a dossier on officers' pages: who else has it open, how much was said about it, and text blocks for reasons. */
@Component
public class Asides {
    /** Somebody else who has the dossier open. */
    public record Other(String name, Instant openedAt) {}

    /** @param comments how many there are */
    public record Aside(DossierId dossier, int comments, List<Other> others, List<TextBlock> blocks) {
        public Aside {
            others = List.copyOf(others);
            blocks = List.copyOf(blocks);
        }
    }

    private final Comments comments;
    private final Presence presence;
    private final TextBlocks blocks;
    private final OfficerDesks desks;

    Asides(Comments comments, Presence presence, TextBlocks blocks, OfficerDesks desks) {
        this.comments = comments;
        this.presence = presence;
        this.blocks = blocks;
        this.desks = desks;
    }

    /** The officer has it open from now on. That they may see it was judged before. */
    public Aside of(DossierId dossier, User.Officer officer) {
        var others = presence.opened(dossier, officer.account()).stream()
                .map(here -> new Other(desks.name(here.account()), here.openedAt()))
                .toList();
        return new Aside(dossier, comments.count(dossier), others, blocks.of(officer));
    }
}
