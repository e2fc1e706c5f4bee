package io.depeche.ingest.format.found;

import io.depeche.model.Problem;
import io.depeche.model.Remark;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Presentation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one item as sent: codes and times are still the provider's strings.
 *
 * @param language as declared, in any spelling
 * @param body null when the item has no inline body
 * @param presentation how its publisher shows it; null when it is its text alone
 * @param remarks repairs that reading needed
 */
public record FoundItem(
        Claim claim,
        Marks marks,
        Dates dates,
        WireItem.NewsLines lines,
        WireItem.Coding coding,
        WireItem.Rights rights,
        @Nullable String language,
        @Nullable Body body,
        @Nullable Presentation presentation,
        List<Remark> remarks)
        implements Found {

    public FoundItem {
        remarks = List.copyOf(remarks);
    }

    /** An item that is its text alone. */
    public FoundItem(
            Claim claim,
            Marks marks,
            Dates dates,
            WireItem.NewsLines lines,
            WireItem.Coding coding,
            WireItem.Rights rights,
            @Nullable String language,
            @Nullable Body body,
            List<Remark> remarks) {
        this(claim, marks, dates, lines, coding, rights, language, body, null, remarks);
    }

    /**
     * The item's claims about its identity.
     *
     * @param id its native id
     * @param version its native version
     * @param providers values of its provider fields, the most stable spelling (a code) first, the best for people last
     * @param key identifies it across its versions; the id if that does
     * @param names its other identifiers by the format's field names, from which a feed profile may choose
     */
    public record Claim(
            @Nullable String id,
            @Nullable String version,
            List<String> providers,
            @Nullable String key,
            Map<String, String> names) {
        /** Without any claim. */
        public static final Claim NONE = new Claim(null, null, List.of());

        public Claim {
            providers = List.copyOf(providers);
            names = Map.copyOf(names);
        }

        /** A claim whose id is the same in all versions. */
        public Claim(@Nullable String id, @Nullable String version, List<String> providers) {
            this(id, version, providers, id, Map.of());
        }
    }

    /**
     * The provider's instructions for the item.
     *
     * @param pubStatus with or without a scheme, any case; null when absent, which means usable
     * @param signals codes with their scheme, or URIs
     * @param urgency a number from 1 to 9, if it is one
     */
    public record Marks(
            @Nullable String pubStatus,
            List<String> signals,
            @Nullable String urgency) {
        /** Without instructions. */
        public static final Marks NONE = new Marks(null, List.of(), null);

        public Marks {
            signals = List.copyOf(signals);
        }
    }

    /**
     * Times as written.
     *
     * @param embargoedUntil what a field for embargoes says, whatever it is
     * @param notes for editors, which may speak of an embargo or a kill
     */
    public record Dates(
            @Nullable String versionCreated,
            @Nullable String firstCreated,
            @Nullable String embargoedUntil,
            List<String> notes) {
        /** Without times. */
        public static final Dates NONE = new Dates(null, null, null);

        public Dates {
            notes = List.copyOf(notes);
        }

        /** Times of an item without notes of its own. */
        public Dates(@Nullable String versionCreated, @Nullable String firstCreated, @Nullable String embargoedUntil) {
            this(versionCreated, firstCreated, embargoedUntil, List.of());
        }
    }

    @Override
    public <R> R fold(Function<FoundItem, R> item, Function<Problem, R> notNews, Function<Problem, R> broken) {
        return item.apply(this);
    }

    @Override
    public FoundItem plus(List<Remark> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Remark> all = Stream.concat(remarks.stream(), more.stream()).toList();
        return new FoundItem(claim, marks, dates, lines, coding, rights, language, body, presentation, all);
    }
}
