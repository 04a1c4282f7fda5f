package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.Vnd;

/**
 * What a clerk filled in for one dossier where the procedure leaves it open. It holds for this dossier alone; who filled it in is
 * who filed it.
 *
 * @param limit null where it was not open, as the others
 * @param agency that decides
 * @param ground what it rests on, in the clerk's words
 */
@JsonInclude(Include.NON_NULL)
public record FilledIn(
        @Nullable Limit limit, @Nullable Vnd fee, @Nullable AgencyId agency, String ground) {}
