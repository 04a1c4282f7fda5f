package vn.motcua.directive;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * A directive (nhiệm vụ được giao) as it was given: it never changes, what happens to it is an event.
 *
 * @param row its number in its source, from 1
 */
public record Directive(DirectiveId id, SourceId source, int row, Terms terms) {
    public static final int TITLE_MAX = 1_000;
    public static final int PRODUCT_MAX = 500;
    public static final int PARTNERS_MAX = 40;

    /**
     * What is to be done.
     *
     * @param product what is wanted as its result (sản phẩm)
     * @param lead who does it and reports (chủ trì)
     * @param partners who takes part (phối hợp)
     * @param parent the directive of which it is a part; null for none. It is not due later than that one
     */
    public record Terms(
            String title,
            String product,
            AgencyId lead,
            List<AgencyId> partners,
            Deadline deadline,
            @Nullable DirectiveId parent) {
        public Terms {
            partners = List.copyOf(partners);
        }

        List<UUID> partnerIds() {
            return partners.stream().map(AgencyId::value).toList();
        }
    }
}
