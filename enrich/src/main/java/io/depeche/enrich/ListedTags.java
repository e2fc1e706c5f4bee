package io.depeche.enrich;

import io.depeche.model.EntityTag;
import io.depeche.model.InstrumentTag;
import io.depeche.model.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;

/**
 * Bounds what an article lists, however much its text names: the most relevant tags, and the first mentions of each.
 * News stays far below; lists of thousands of companies do not.
 */
final class ListedTags {
    /** The most entities, and the most instruments. */
    static final int MOST_TAGS = 2_000;

    /** The most mentions of one tag. */
    static final int MOST_OF_ONE = 500;

    /** The most mentions of all entities, and of all instruments; each tag has its first one besides. */
    static final int MOST_MENTIONS = 10_000;

    private ListedTags() {}

    /** These annotations within the bounds, with a remark when tags are left out. */
    static Annotations of(Annotations all) {
        boolean most = all.entities().size() > MOST_TAGS || all.instruments().size() > MOST_TAGS;
        return new Annotations(
                entities(all.entities()),
                instruments(all.instruments()),
                most
                        ? List.of(new Remark(
                                "CLN-MANY-TAGS",
                                "the text has " + all.entities().size() + " entities and "
                                        + all.instruments().size() + " instruments: the " + MOST_TAGS
                                        + " most relevant of each are listed"))
                        : List.of());
    }

    private static List<EntityTag> entities(List<EntityTag> all) {
        List<EntityTag> most = all.subList(0, Math.min(MOST_TAGS, all.size()));
        List<EntityTag> listed = new ArrayList<>();
        share(most, entity -> entity.mentions().size(), (entity, first) -> listed.add(entity.withFirst(first)));
        return listed;
    }

    /** Instruments of the reference go before codes that nothing is known of. */
    private static List<InstrumentTag> instruments(List<InstrumentTag> all) {
        List<InstrumentTag> most = all.size() <= MOST_TAGS
                ? all
                : all.stream()
                        .sorted(Comparator.comparing(tag -> tag.unresolved() != null))
                        .limit(MOST_TAGS)
                        .toList();
        List<InstrumentTag> listed = new ArrayList<>();
        share(most, tag -> tag.mentions().size(), (tag, first) -> listed.add(tag.withFirst(first)));
        return listed;
    }

    /** Hands out the mentions: to each tag its first, then in order of relevance as many as are left. */
    private static <T> void share(List<T> tags, ToIntFunction<T> mentions, ObjIntConsumer<T> take) {
        int left = MOST_MENTIONS;
        for (T tag : tags) {
            int further = Math.min(Math.min(mentions.applyAsInt(tag), MOST_OF_ONE) - 1, left);
            left -= Math.max(0, further);
            take.accept(tag, 1 + Math.max(0, further));
        }
    }
}
