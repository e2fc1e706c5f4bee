package io.depeche.enrich.entity.whole;

import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.words.Words;
import java.util.List;

/**
 * Corrects the names that a tagger found, where the words around them say more than the tagger knows.
 *
 * <pre>{@code
 * "le tribunal de commerce de [place Gap]"        →  [organisation tribunal de commerce de Gap]
 * "[person Carla Ruiz] … ha dicho Ruiz"           →  [person Carla Ruiz] … ha dicho [person Ruiz]
 * "[organisation Autorità garante] ([place Aga])" →  [organisation Autorità garante] ([organisation Aga])
 * "([organisation Nasdaq]: ACME)"                 →  (Nasdaq: ACME)
 * "[organisation ROUBAIX] (Reuters) - Le groupe"  →  [place ROUBAIX] (Reuters) - Le groupe
 * }</pre>
 */
public final class WholeNames {
    private final CodeLabels labels;
    private final Coins coins;
    private final NameEnds ends;
    private final PersonParts people;
    private final Roles roles;
    private final Institutions institutions;
    private final Repetitions repetitions;

    /** With the words of all languages, as a text may quote another. */
    public WholeNames(Words words) {
        this.labels = new CodeLabels(words);
        this.coins = new Coins(words);
        this.ends = new NameEnds(words);
        this.people = new PersonParts(words);
        this.roles = new Roles(words);
        this.institutions = new Institutions(words);
        this.repetitions = new Repetitions(words);
    }

    /** The corrected names in reading order; they do not overlap. */
    public List<TaggedName> of(Tokens tokens, List<TaggedName> found) {
        List<TaggedName> names = coins.without(tokens, labels.without(tokens, Datelines.named(tokens, found)));
        names = ends.whole(tokens, names);
        names = people.whole(tokens, names);
        names = roles.named(tokens, names);
        names = institutions.whole(tokens, names);
        names = BracketedAcronyms.named(tokens, names);
        return repetitions.with(tokens, names);
    }
}
