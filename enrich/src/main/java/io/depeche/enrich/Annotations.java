package io.depeche.enrich;

import io.depeche.enrich.trail.Guard;
import io.depeche.enrich.trail.Trail;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.model.Remark;
import io.depeche.model.Span;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The entities and instruments of one text, made consistent: a code is not the name of an entity, a company is
 * always an organisation, and part of a person's or place's name is not a company.
 *
 * @param remarks about what is not among them
 */
public record Annotations(List<EntityTag> entities, List<InstrumentTag> instruments, List<Remark> remarks) {
    /** A name whose second word is a link: {@code Bank of Ireland}. */
    private static final Pattern LINKED = Pattern.compile("\\p{Lu}\\p{L}*+ \\p{Ll}++ \\p{Lu}");

    /** The rule by which a name counts with nothing beside it, and the one by which it then counts elsewhere. */
    private static final String ALONE = "name-alone";

    private static final String AGAIN = "name-again";

    public Annotations {
        entities = List.copyOf(entities);
        instruments = List.copyOf(instruments);
        remarks = List.copyOf(remarks);
    }

    /** Where a name stands. */
    record At(Field field, int start, int end) {
        static At of(Span span) {
            return new At(span.field(), span.start(), span.end());
        }

        static At of(Mention mention) {
            return new At(mention.field(), mention.start(), mention.end());
        }
    }

    /** Makes the independent results of two recognisers consistent. */
    static Annotations of(List<EntityTag> entities, List<InstrumentTag> instruments) {
        return of(entities, instruments, Trail.SILENT);
    }

    /** The same; {@code trail} hears what is left out for it. */
    static Annotations of(List<EntityTag> entities, List<InstrumentTag> instruments, Trail trail) {
        LongerNames names = names(entities, entity -> entity.type() != EntityTag.Type.ORGANISATION);
        TakenPlaces bodies = TakenPlaces.ofSpans(entities.stream()
                .filter(entity -> entity.type() == EntityTag.Type.ORGANISATION)
                .flatMap(entity -> entity.mentions().stream()));
        LongerNames organisations = names(entities, entity -> entity.type() == EntityTag.Type.ORGANISATION);
        List<InstrumentTag> kept = instruments.stream()
                .flatMap(instrument -> withoutPartsOfNames(instrument, names, organisations, trail))
                .flatMap(instrument -> ifSeen(instrument, bodies, trail))
                .toList();
        TakenPlaces codes = TakenPlaces.ofMentions(mentions(kept).filter(mention -> mention.method() != Method.NAME));
        CompanyPlaces companies = new CompanyPlaces(
                mentions(kept.stream().filter(Annotations::isCompany).toList()));
        Companies agreed = new Companies(entities.stream()
                .flatMap(entity -> withoutCodes(entity, codes, trail))
                .flatMap(entity -> companies.leave(entity, trail))
                .map(companies::agreed)
                .toList());
        kept.stream().filter(Annotations::isCompany).forEach(agreed::add);
        return new Annotations(agreed.entities(), kept, List.of());
    }

    private static boolean isCompany(InstrumentTag instrument) {
        return instrument.kind() == InstrumentTag.Kind.EQUITY;
    }

    private static Stream<Mention> mentions(List<InstrumentTag> instruments) {
        return instruments.stream().flatMap(instrument -> instrument.mentions().stream());
    }

    private static LongerNames names(List<EntityTag> entities, Predicate<EntityTag> which) {
        return new LongerNames(entities.stream()
                .filter(which)
                .flatMap(entity -> entity.mentions().stream())
                .toList());
    }

    /**
     * Removes mentions inside names such as {@code Harrison Ford}, {@code Orange County} and {@code Central Bank of Ireland},
     * and instruments without other mentions. Of a name without a link word the company is meant: {@code Carmaker BMW}.
     */
    private static Stream<InstrumentTag> withoutPartsOfNames(
            InstrumentTag instrument, LongerNames names, LongerNames organisations, Trail trail) {
        List<Mention> mentions = instrument.mentions().stream()
                .filter(mention -> !isPartOfName(mention, names, organisations, trail))
                .toList();
        boolean named = !mentions.isEmpty() || instrument.mentions().isEmpty();
        return named ? Stream.of(instrument.withMentions(mentions)) : Stream.empty();
    }

    /** Removes an instrument that only its name vouches for, where that is nowhere seen to be an organisation's. */
    private static Stream<InstrumentTag> ifSeen(InstrumentTag instrument, TakenPlaces organisations, Trail trail) {
        List<Mention> mentions = instrument.mentions();
        boolean doubtful = mentions.stream().anyMatch(mention -> ALONE.equals(mention.rule()))
                && mentions.stream().allMatch(mention -> ALONE.equals(mention.rule()) || AGAIN.equals(mention.rule()));
        if (!doubtful || mentions.stream().anyMatch(organisations::overlaps)) {
            return Stream.of(instrument);
        }
        mentions.forEach(mention -> trail.leftOut(mention.field(), mention.start(), mention.end(), Guard.UNSEEN));
        return Stream.empty();
    }

    private static boolean isPartOfName(Mention mention, LongerNames names, LongerNames organisations, Trail trail) {
        boolean part = mention.method() == Method.NAME
                && (names.contain(mention) || (isLinked(mention) && organisations.contain(mention)));
        if (part) {
            trail.leftOut(mention.field(), mention.start(), mention.end(), Guard.INSIDE_ENTITY);
        }
        return part;
    }

    private static boolean isLinked(Mention mention) {
        return LINKED.matcher(mention.text()).lookingAt();
    }

    private static Stream<EntityTag> withoutCodes(EntityTag entity, TakenPlaces codes, Trail trail) {
        List<Span> spans = entity.mentions().stream()
                .filter(span -> !isCode(span, codes, trail))
                .toList();
        return spans.isEmpty() ? Stream.empty() : Stream.of(entity.with(entity.type(), spans));
    }

    private static boolean isCode(Span span, TakenPlaces codes, Trail trail) {
        boolean code = codes.overlaps(span);
        if (code) {
            trail.leftOut(span.field(), span.start(), span.end(), Guard.CODE_THERE);
        }
        return code;
    }
}
