package io.depeche.enrich.ticker;

import io.depeche.enrich.text.OccupiedUnits;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.ticker.code.CodeGroup;
import io.depeche.enrich.ticker.name.NameForm.Candidate;
import io.depeche.enrich.trail.Guard;
import io.depeche.enrich.trail.Trail;
import java.util.List;

/**
 * A text of an article with its possible codes and names, before anything is known about the article.
 *
 * @param finder the text itself
 * @param codes in reading order; none overlap
 * @param names of the reference, meant or not, in reading order; none overlap
 */
record ReadText(SpanFinder finder, List<CodeGroup> codes, List<Candidate> names) {
    ReadText {
        codes = List.copyOf(codes);
        names = List.copyOf(names);
    }

    /** The same without what stands in these units. */
    ReadText outside(OccupiedUnits widgets, Trail trail) {
        return new ReadText(
                finder,
                codes.stream()
                        .filter(group -> group.sightings().stream()
                                .allMatch(code -> isOutside(widgets, code.start(), code.end(), trail)))
                        .toList(),
                names.stream()
                        .filter(name -> isOutside(widgets, name.start(), name.end(), trail))
                        .toList());
    }

    private boolean isOutside(OccupiedUnits widgets, int start, int end, Trail trail) {
        boolean outside = widgets.isFree(start, end);
        if (!outside) {
            trail.leftOut(finder.text(), start, end, Guard.WIDGET);
        }
        return outside;
    }

    Place at(int start, int end) {
        return new Place(finder, start, end);
    }
}
