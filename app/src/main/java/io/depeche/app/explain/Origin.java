package io.depeche.app.explain;

import io.depeche.model.RawItem;
import java.util.OptionalInt;

/**
 * The raw record behind what is to be explained.
 *
 * @param item which item of it, counted from 1; empty for all of them
 */
public record Origin(RawItem raw, OptionalInt item) {}
