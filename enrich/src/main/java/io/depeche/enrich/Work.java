package io.depeche.enrich;

import io.depeche.model.Outcome;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import java.util.Optional;

/**
 * What an item costs, known before the work begins: every step is linear in the text, so the characters that the steps
 * read are a measure of their time. An item beyond the budget would hold up the items behind it.
 */
final class Work {
    /**
     * The budget in UTF-16 units; about 40 s of CPU for the slowest kind of text, well below the interval in which a
     * consumer has to poll. It is eight times the default limit of bytes.
     */
    static final long BUDGET = 32L << 20;

    /** A coded symbol costs as much as that many characters. */
    private static final long SYMBOL = 100;

    private Work() {}

    /** The refusal of an item that costs more than the budget. */
    static <T> Optional<Outcome<T>> refusal(WireItem item) {
        long units = units(item);
        return units <= BUDGET
                ? Optional.empty()
                : Optional.of(Outcome.refused(
                        "CLN-TOO-COSTLY",
                        "the item would take " + units + " units of work, more than the budget of " + BUDGET
                                + " (one a character, " + SYMBOL
                                + " a coded symbol): have the feed split it, or lower DEPECHE_MAX_ITEM_BYTES"));
    }

    private static long units(WireItem item) {
        Body body = item.body();
        long headlines =
                item.lines().headlines().stream().mapToLong(String::length).sum();
        return headlines
                + (body == null ? 0 : body.value().length())
                + SYMBOL * item.coding().symbols().size();
    }
}
