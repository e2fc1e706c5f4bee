package io.depeche.enrich.entity.tagger;

import io.depeche.model.EntityTag;
import java.util.List;

/** The labels of a word in the BIO scheme: outside names, or the first or a further word of a name of some type. */
public final class Labels {
    /** The types that the models tell apart, in the order of their labels. Other types are found by rules alone. */
    private static final List<EntityTag.Type> TYPES =
            List.of(EntityTag.Type.PERSON, EntityTag.Type.ORGANISATION, EntityTag.Type.PLACE);

    /** The number of labels. */
    public static final int COUNT = 1 + 2 * TYPES.size();

    /** The label of a word outside names. */
    public static final int OUTSIDE = 0;

    private Labels() {}

    /** The label of the first word of a name. */
    public static int first(EntityTag.Type type) {
        return 1 + 2 * TYPES.indexOf(type);
    }

    /** The label of a further word of a name. */
    public static int further(EntityTag.Type type) {
        return 2 + 2 * TYPES.indexOf(type);
    }

    /** The type of a label other than {@link #OUTSIDE}. */
    public static EntityTag.Type type(int label) {
        return TYPES.get((label - 1) / 2);
    }

    static boolean isFirst(int label) {
        return (label & 1) == 1;
    }

    static boolean isFurther(int label) {
        return label > 0 && (label & 1) == 0;
    }

    /** Whether {@code label} may follow {@code before}: a further word only after a word of the same type. */
    static boolean mayFollow(int before, int label) {
        return !isFurther(label) || before == label || before == label - 1;
    }
}
